package io.livetrace.chaincode.livestream;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.domain.livestream.TermsKeeping;
import io.livetrace.domain.participant.SealKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The terms of a slot as a call brings them, in its transient data, and as a company's peer keeps them. */
record HiddenTerms(Call<?> call) {
    /** The member of the transient data that holds them. */
    private static final String NAME = "terms";

    /** Copies for those who are to keep them; none where the call brings no terms. */
    List<Write.Hide> copies(RecordId slotId, Digest cited, List<Gtin> offered) {
        return Optional.ofNullable(call.secrets().get(NAME))
                .map(json -> Json.read(new String(json, StandardCharsets.UTF_8), SlotTerms.class))
                .map(terms -> TermsKeeping.copies(terms, slotId, cited, keepers(offered)))
                .orElse(List.of());
    }

    /** The slot, for a party to its terms. */
    Slot slot(RecordId slotId) {
        SlotReader reader = new SlotReader(call.state());
        Slot slot = reader.slot(slotId);
        Gln actor = call.actor().gln();
        boolean agreed = call.state().isTaken(Agreement.key(actor, slotId));
        TermsKeeping.requireParty(slot, reader.products(slot), agreed, call.actor());
        return slot;
    }

    /** What the actor's own peer keeps. */
    TermsKeeping.Copy copy(RecordId slotId) {
        Slot slot = slot(slotId);
        Optional<SlotTerms> kept = call.actor().seal() == SealKind.PEER
                ? call.state().hidden(call.caller(), SlotTerms.key(slotId))
                : Optional.empty();
        return TermsKeeping.Copy.of(slot, kept);
    }

    private List<MspId> keepers(List<Gtin> offered) {
        return TermsKeeping.keepers(call.actor().gln(), offered, call.state()::find);
    }
}
