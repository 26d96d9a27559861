package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.participant.Signed;
import java.time.Instant;
import java.util.Optional;

/**
 * One stream by an operator (场次). An operator without a peer signs what it planned.
 *
 * @param operator the anchor's GLN
 * @param hostId the pseudonym of the person who presents
 * @param aiPresenter whether the presenter is generated, which viewers must be told
 * @param startsAt when it is to begin
 * @param hostData the digest of what the operator keeps about the host, known when it goes live
 */
public record Session(
        RecordId sessionId,
        Gln operator,
        String hostId,
        LocalText title,
        boolean aiPresenter,
        Instant startsAt,
        Optional<Digest> hostData,
        State state,
        Optional<String> signature)
        implements Signed<Session> {
    public static final RecordType<Session> TYPE = new RecordType<>("Session", Session.class, Speaker.nobody());

    /** Where a session stands. */
    public enum State {
        PLANNED,
        LIVE,
        ENDED,
        CANCELLED
    }

    public static RecordKey<Session> key(RecordId sessionId) {
        return TYPE.key(sessionId);
    }

    @Override
    public RecordKey<Session> recordKey() {
        return key(sessionId);
    }

    /** Whether something may still be sold in it. */
    boolean takesSlots() {
        return state == State.PLANNED || state == State.LIVE;
    }

    @Override
    public Gln by() {
        return operator;
    }

    /** As it was planned. */
    @Override
    public Session said() {
        return with(State.PLANNED, Optional.empty(), Optional.empty());
    }

    @Override
    public Session with(String newSignature) {
        return with(state, hostData, Optional.of(newSignature));
    }

    @Override
    public Rules signedSince() {
        return Rules.TWO;
    }

    Session with(State next, Optional<Digest> data) {
        return with(next, data, signature);
    }

    private Session with(State next, Optional<Digest> data, Optional<String> newSignature) {
        return new Session(sessionId, operator, hostId, title, aiPresenter, startsAt, data, next, newSignature);
    }
}
