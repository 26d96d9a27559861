package io.livetrace.gateway.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.livestream.Offer;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.domain.livestream.TermsKeeping;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.readmodel.StateKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Proposals and agreements may hide the terms that they cite, which no block holds. Run again without them, they write all but
 * the copies; of these everyone sees the hash, which must be the digest that is cited, and where they lie.
 */
final class TermsCopies implements Rule {
    private static final Set<String> CITING = Set.of("livestream:propose", "livestream:agree");
    private static final String COLLECTION = "_implicit_org_";

    /** The copies that a transaction makes; none where its command cannot be read, which nobody lets pass. */
    static List<Block.HashedWrite> of(Step step) {
        if (CITING.stream().noneMatch(step::calls)) {
            return List.of();
        }
        try {
            RecordId slotId = RecordId.of(command(step).path("slotId").asText());
            String key =
                    Digest.of(StateKey.of(SlotTerms.key(slotId)).composite()).hex();
            return step.tx().hashedWrites().stream()
                    .filter(write -> write.keyHash().equals(key))
                    .toList();
        } catch (Refusal malformed) {
            return List.of();
        }
    }

    @Override
    public Check check() {
        return Check.SECRETS;
    }

    @Override
    public int look(Step step, Consumer<String> wrong) {
        List<Block.HashedWrite> copies = of(step);
        if (!copies.isEmpty()) {
            look(step, copies, wrong);
        }
        return copies.size();
    }

    private static void look(Step step, List<Block.HashedWrite> copies, Consumer<String> wrong) {
        Optional<String> cited = Optional.of(command(step).path("termsDigest").asText());
        Set<String> places = places(step);
        for (Block.HashedWrite copy : copies) {
            if (!copy.valueHash().equals(cited)) {
                wrong.accept("it hides something else in " + copy.collection() + " than the terms that it cites");
            }
            if (!places.contains(copy.collection())) {
                wrong.accept("it hides terms in " + copy.collection() + ", whom they do not concern");
            }
        }
    }

    /** The collections of those who are to keep the terms; none where the command does not say who that is. */
    private static Set<String> places(Step step) {
        try {
            Gln actor =
                    Gln.parse(step.tx().invocation().orElseThrow().arguments().get(1));
            JsonNode offer = command(step).path("offer");
            List<Gtin> offered = offer.isMissingNode()
                    ? List.of()
                    : Json.fromTree(offer, Offer.class).gtins();
            return TermsKeeping.keepers(actor, offered, step.now()).stream()
                    .map(keeper -> COLLECTION + keeper)
                    .collect(Collectors.toSet());
        } catch (Refusal malformed) {
            return Set.of();
        }
    }

    private static JsonNode command(Step step) {
        return Json.tree(step.tx().invocation().orElseThrow().arguments().get(2));
    }
}
