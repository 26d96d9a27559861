package io.livetrace.gateway.participant;

import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.participant.Participant;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everyone may see who takes part; they are listed by GLN and found by role. */
public final class ParticipantProjection implements Projection<Participant> {
    static final String PARTICIPANTS = "participants";
    static final String ROLE = "role";
    /** Facet: the organisation whose identities act for it. */
    public static final String MSP_ID = "mspId";

    @Override
    public RecordType<Participant> type() {
        return Participant.TYPE;
    }

    @Override
    public Visibility visibility(Participant participant, Snapshot now) {
        return Visibility.everyone();
    }

    @Override
    public Optional<Entry> entry(Participant participant, Snapshot now) {
        return Optional.of(
                Entry.of(PARTICIPANTS, participant.gln(), participant.status(), participant.gln(), participant.name()));
    }

    @Override
    public List<Facet> facets(Participant participant) {
        return Stream.concat(
                        Stream.of(Facet.of(MSP_ID, participant.mspId())),
                        participant.roles().stream().map(role -> Facet.of(ROLE, role)))
                .toList();
    }
}
