package io.livetrace.domain.lot;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Reply;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolUpdate;
import java.util.List;
import java.util.stream.Stream;

/** A brand makes a lot, of nothing that the ledger knows or of other lots. This is the only way in which stock enters. */
public final class Commissioning {
    private Commissioning() {}

    /** An input as the ledger knows it: its lot, its pool, and every hold that forbids using it. */
    public record Material(Commission.Input input, Lot lot, PoolUpdate pool, List<BlockedBy> blocking) {}

    /** What commissioning needs to know. */
    public record Facts(Product product, Location place, boolean lotTaken, List<Material> materials) {}

    public static Outcome commission(Facts facts, Commission command, Participant actor, TxContext tx) {
        requireMayMake(facts, command, actor);
        requireQuantity(facts.product(), command);
        Refusal.unless(
                command.batch().isEmpty() || command.instruction().isPresent(),
                InstructionCode.INSTRUCTION_MISMATCH,
                "/batch: say in /instruction of what it is a batch");
        requireInputs(facts.materials(), command, actor);
        Lot lot = lot(facts, command, actor.gln(), tx);
        return Outcome.writing(lot)
                .and(used(facts.materials()))
                .putAll(genealogy(lot))
                .put(PoolIn.arrived(tx, 0, command.pool(actor.gln()), lot.quantity(), lot.recordKey()))
                .put(place(lot, actor.gln(), LotPlace.Role.MADE))
                .put(place(lot, facts.place().operator(), LotPlace.Role.HELD))
                .put(LotEvents.made(lot, command.producedAt().orElse(tx.time()), tx));
    }

    /** What the brand thereby answers to an instruction; refuses where that asks for something else. */
    public static Reply reply(Conversation conversation, Commission command) {
        Instruction instruction = conversation.instruction();
        Refusal.unless(
                instruction.kind() == InstructionKind.PRODUCE || instruction.kind() == InstructionKind.REPLENISH,
                InstructionCode.INSTRUCTION_MISMATCH,
                "/instruction: a lot answers PRODUCE or REPLENISH, not " + instruction.kind());
        Refusal.unless(
                instruction.concerns(command.gtin()),
                InstructionCode.INSTRUCTION_MISMATCH,
                "/instruction: it asks for another product than " + command.gtin());
        return conversation.done(command.quantity()).about(command.batch());
    }

    private static void requireMayMake(Facts facts, Commission command, Participant actor) {
        actor.require(Role.BRAND);
        actor.requireIssues(command.gtin());
        Refusal.unless(
                facts.product().brand().equals(actor.gln()),
                LotCode.LOT_OF_ANOTHER_BRAND,
                "/gtin: lots of " + command.gtin() + " are made by its brand "
                        + facts.product().brand());
        Refusal.unless(
                !facts.lotTaken(),
                LotCode.LOT_ALREADY_EXISTS,
                "lot " + command.id() + " exists; a lot is written once");
    }

    private static void requireQuantity(Product product, Commission command) {
        Refusal.unless(
                command.quantity().unit().equals(product.unit())
                        && !command.quantity().isZero(),
                LotCode.LOT_QUANTITY,
                "/quantity: " + product.gtin() + " is counted in " + product.unit()
                        + ", and a lot has more than none of it");
    }

    private static void requireInputs(List<Material> materials, Commission command, Participant actor) {
        long pools =
                command.inputs().stream().map(Commission.Input::pool).distinct().count();
        Refusal.unless(
                pools == command.inputs().size(), LotCode.LOT_INPUTS, "/inputs: a pool is named once, with all of it");
        for (Material material : materials) {
            Commission.Input input = material.input();
            Refusal.unless(
                    input.pool().owner().equals(actor.gln()),
                    PoolCode.STOCK_OF_ANOTHER_OWNER,
                    "/inputs: " + input.pool() + " is not yours; have it transferred first");
            Refusal.unless(
                    !input.lot().equals(command.id()) && !input.quantity().isZero(),
                    LotCode.LOT_INPUTS,
                    "/inputs: a lot is made of more than nothing, and not of itself");
        }
        Gates.requireNone(materials.stream()
                .flatMap(m -> m.blocking().stream())
                .distinct()
                .toList());
    }

    private static Lot lot(Facts facts, Commission command, Gln brand, TxContext tx) {
        LotDates dates = LotDates.of(command, facts.product(), tx);
        dates.requireFresh(facts.materials().stream().map(Material::lot).toList());
        return new Lot(
                command.gtin(),
                command.lot(),
                brand,
                command.quantity(),
                dates.producedOn(),
                dates.expiresOn(),
                command.madeAt(),
                command.inputs().stream()
                        .map(input -> new LotInput(input.pool(), input.quantity()))
                        .toList(),
                ancestors(facts.materials()),
                command.instruction(),
                command.batch(),
                tx.time());
    }

    private static List<LotId> ancestors(List<Material> materials) {
        List<LotId> closure = materials.stream()
                .flatMap(material -> Stream.concat(Stream.of(material.lot().id()), material.lot().ancestors().stream()))
                .distinct()
                .sorted()
                .toList();
        Refusal.unless(
                closure.size() <= Lot.MOST_ANCESTORS,
                LotCode.TOO_MANY_ANCESTORS,
                "/inputs: the lot would descend from " + closure.size() + " lots, but at most " + Lot.MOST_ANCESTORS
                        + " can be watched for recalls");
        return closure;
    }

    private static List<Write> used(List<Material> materials) {
        return materials.stream()
                .flatMap(material -> material.pool().take(material.input().quantity()).writes().stream())
                .toList();
    }

    private static List<LedgerRecord> genealogy(Lot lot) {
        return lot.inputs().stream()
                .map(LotInput::lot)
                .distinct()
                .map(parent -> (LedgerRecord) LotChild.of(parent, lot.id()))
                .toList();
    }

    private static LotPlace place(Lot lot, Gln party, LotPlace.Role role) {
        return new LotPlace(lot.gtin(), lot.lot(), party, role);
    }
}
