package io.livetrace.gateway.readmodel;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.PrefixOwner;
import io.livetrace.domain.participant.SealKind;
import io.livetrace.gateway.ledger.Block;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Holds the records of one transaction against their seals. A record that speaks for a company with a peer counts only when
 * the same transaction wrote its SHA-256 under the same key into that company's implicit collection, for which validation
 * demands that company's own endorsement. Source: ledger-model, "Who may".
 */
final class Seals {
    private static final String COLLECTION = "_implicit_org_";

    private final Records now;
    private final Block.Transaction transaction;

    Seals(Records now, Block.Transaction transaction) {
        this.now = now;
        this.transaction = transaction;
    }

    /** Why nobody may rely on what this write left under the key; empty when it is sealed as it must be. */
    Optional<String> fault(RecordKey<?> key, Block.Write write) {
        Speaker speaker = key.type().speaker();
        if (speaker.isNobody()) {
            return Optional.empty();
        }
        Optional<Participant> company = company(speaker, key.parts().get(speaker.part()));
        if (company.isEmpty()) {
            return write.value().map(value -> "it speaks for a company that is not registered");
        }
        return company.get().seal() == SealKind.KEY || isSealed(company.get(), write)
                ? Optional.empty()
                : Optional.of("it lacks the seal of " + company.get().mspId());
    }

    private boolean isSealed(Participant company, Block.Write write) {
        Block.HashedWrite due = new Block.HashedWrite(
                COLLECTION + company.mspId(),
                Digest.of(write.key()).hex(),
                write.value().map(Seals::sealHash));
        return transaction.hashedWrites().contains(due);
    }

    /** A seal is the record's digest; on the ledger everyone sees the hash of that. */
    private static String sealHash(String json) {
        return Digest.of(Digest.of(json.getBytes(StandardCharsets.UTF_8)).bytes())
                .hex();
    }

    private Optional<Participant> company(Speaker speaker, String part) {
        try {
            return switch (speaker.kind()) {
                case NOBODY -> Optional.empty();
                case PARTY -> now.find(Participant.key(Gln.parse(part)));
                case BRAND_OF_GTIN -> brandOf(Gtin.parse(part));
            };
        } catch (Refusal malformedKey) {
            return Optional.empty();
        }
    }

    /** The brand whose registered prefixes cover the GTIN. */
    private Optional<Participant> brandOf(Gtin gtin) {
        return PrefixOwner.keysOf(gtin).stream()
                .flatMap(key -> now.find(key).stream())
                .filter(PrefixOwner::registered)
                .flatMap(row -> now.find(Participant.key(row.owner())).stream())
                .filter(participant -> participant.issues(gtin))
                .findFirst();
    }
}
