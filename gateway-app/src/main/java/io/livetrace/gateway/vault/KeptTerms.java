package io.livetrace.gateway.vault;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import java.util.Optional;

/** Terms of slots, for companies without a peer that would keep them. One company never sees another's. */
public final class KeptTerms {
    private final Database vault;

    public KeptTerms(Database vault) {
        this.vault = vault;
    }

    /** Keeps terms beside those that the same slot had before: which of them count the ledger says. */
    public Future<Void> keep(Gln owner, SlotTerms terms) {
        return vault.write(handle -> handle.createUpdate("insert into slot_terms (owner, slot_id, digest, terms)"
                                + " values (:owner, :slotId, :digest, :terms) on conflict do nothing")
                        .bind("owner", owner.value())
                        .bind("slotId", terms.slotId().value())
                        .bind("digest", terms.digest().hex())
                        .bind("terms", Json.write(terms))
                        .execute())
                .mapEmpty();
    }

    public Future<Optional<SlotTerms>> find(Gln owner, RecordId slotId, Digest digest) {
        return vault.read(handle -> handle.createQuery("select terms from slot_terms"
                        + " where owner = :owner and slot_id = :slotId and digest = :digest")
                .bind("owner", owner.value())
                .bind("slotId", slotId.value())
                .bind("digest", digest.hex())
                .mapTo(String.class)
                .map(json -> Json.read(json, SlotTerms.class))
                .findOne());
    }

    /** Forgets all that the slot ever had. */
    public Future<Void> forget(Gln owner, RecordId slotId) {
        return vault.write(handle -> handle.createUpdate(
                                "delete from slot_terms where owner = :owner and slot_id = :slotId")
                        .bind("owner", owner.value())
                        .bind("slotId", slotId.value())
                        .execute())
                .mapEmpty();
    }
}
