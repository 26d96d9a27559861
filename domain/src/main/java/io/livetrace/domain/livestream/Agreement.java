package io.livetrace.domain.livestream;

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
 * An owner of stock agrees to a slot's terms, up to so many units. A slot with other terms needs a new one. An owner without a peer
 * signs it.
 *
 * @param owner whose stock may be sold
 * @param units the most units
 * @param termsDigest the terms agreed to
 * @param at when the owner agreed
 */
public record Agreement(
        Gln owner, RecordId slotId, int units, Digest termsDigest, Instant at, Optional<String> signature)
        implements Signed<Agreement> {
    public static final RecordType<Agreement> TYPE = new RecordType<>("Agreement", Agreement.class, Speaker.party(0));

    public static RecordKey<Agreement> key(Gln owner, RecordId slotId) {
        return TYPE.key(owner, slotId);
    }

    @Override
    public RecordKey<Agreement> recordKey() {
        return key(owner, slotId);
    }

    @Override
    public Gln by() {
        return owner;
    }

    @Override
    public Agreement said() {
        return with(Optional.empty());
    }

    @Override
    public Agreement with(String newSignature) {
        return with(Optional.of(newSignature));
    }

    @Override
    public Rules signedSince() {
        return Rules.TWO;
    }

    private Agreement with(Optional<String> newSignature) {
        return new Agreement(owner, slotId, units, termsDigest, at, newSignature);
    }
}
