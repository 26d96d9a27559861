package io.livetrace.chaincode.collusion;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.LotMaking.poolOf;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Instructions;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.AnswerKind;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Reply;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.label.LabelDeposit;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Labelling;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.pool.Offering;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.pool.Taking;
import io.livetrace.domain.pool.TransferAcceptance;
import io.livetrace.domain.pool.TransferOffer;
import io.livetrace.domain.quality.Holding;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.recall.RecallAck;
import io.livetrace.domain.recall.Recalling;
import io.livetrace.domain.recall.Walking;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Transactions about goods, their stock, tests, labels and recalls, that rely on what the brand and the mill say. */
final class RelianceOnGoods {
    static final List<Reliance<?>> ROWS = List.of(
            new Reliance<>("lot:commission", Product.TYPE, RelianceOnGoods::product),
            onLot(
                    "lot:commission",
                    (world, lot) -> world.goods()
                            .aLot()
                            .madeBy(BRAND)
                            .madeFrom(poolOf(lot), Quantity.pieces(1))
                            .made()),
            onLot(
                    "quality:report",
                    (world, lot) -> world.goods().aReport(BRAND).on(lot).submitted()),
            onLot("quality:hold", RelianceOnGoods::hold),
            onLot("label:commit", (world, lot) -> commit(world, lot, 1)),
            onLot("recall:open", RelianceOnGoods::recall),
            new Reliance<>("quality:report", QcReport.TYPE, RelianceOnGoods::supersededReport),
            new Reliance<>("instruction:answer", Answer.TYPE, RelianceOnGoods::answer),
            new Reliance<>("pool:acceptTransfer", TransferOffer.TYPE, RelianceOnGoods::offer),
            new Reliance<>("pool:acceptTransfer", TransferAcceptance.TYPE, RelianceOnGoods::acceptance),
            new Reliance<>("label:deposit", LabelRun.TYPE, RelianceOnGoods::run),
            new Reliance<>("label:deposit", LabelDeposit.TYPE, RelianceOnGoods::deposit),
            new Reliance<>("recall:close", RecallAck.TYPE, RelianceOnGoods::acknowledgement));

    private static final Digest FILE = Digest.of("leaf file");

    private RelianceOnGoods() {}

    private static Reliance<Lot> onLot(String transaction, BiConsumer<World, Lot> relying) {
        return new Reliance<>(transaction, Lot.TYPE, world -> {
            Lot lot = world.goods().aLot().counting(100).made();
            String number = lot.lot().value();
            return new Reliance.Scene<>(lot, number, number + "-X", one -> relying.accept(world, one));
        });
    }

    private static Reliance.Scene<Product> product(World world) {
        Product dress = world.goods().aDress();
        return new Reliance.Scene<>(
                dress,
                dress.gtin().value(),
                "09521234888888",
                product -> world.goods().aLot().of(product).made());
    }

    private static Reliance.Scene<QcReport> supersededReport(World world) {
        Lot lot = world.goods().aLot().made();
        QcReport old = world.goods().aReport(BRAND).on(lot).failing().submitted();
        String id = old.reportId().value();
        return new Reliance.Scene<>(
                old,
                id,
                id + "-X",
                report ->
                        world.goods().aReport(BRAND).on(lot).superseding(report).submitted());
    }

    /** Without it the brand could say anew whether it made what it was asked for. */
    private static Reliance.Scene<Answer> answer(World world) {
        var asked = new Instructions(world.network()).ask(InstructionKind.PRODUCE, BRAND);
        Reply reply = Reply.of(asked.id(), AnswerKind.ACKNOWLEDGED, Optional.of(Quantity.pieces(100)));
        Answer first = world.submit(BRAND, "instruction:answer", reply, Answer.class);
        Reply next = Reply.of(asked.id(), AnswerKind.PROGRESS, Optional.of(Quantity.pieces(5)));
        return new Reliance.Scene<>(
                first, "\"n\":1", "\"n\":2", answer -> world.submit(BRAND, "instruction:answer", next));
    }

    private static Reliance.Scene<TransferOffer> offer(World world) {
        Lot cloth = world.goods().aLot().madeBy(MILL).counting(500).made();
        TransferOffer offer = offer(world, cloth);
        String id = offer.transferId().value();
        return new Reliance.Scene<>(offer, id, id + "-X", one -> accept(world, cloth, one.transferId()));
    }

    /** Without it the same goods could be taken twice. */
    private static Reliance.Scene<TransferAcceptance> acceptance(World world) {
        Lot cloth = world.goods().aLot().madeBy(MILL).counting(500).made();
        TransferAcceptance taken = accept(world, cloth, offer(world, cloth).transferId());
        TransferOffer open = offer(world, cloth);
        return new Reliance.Scene<>(
                taken,
                taken.transferId().value(),
                open.transferId().value(),
                one -> accept(world, cloth, one.transferId()));
    }

    private static TransferOffer offer(World world, Lot cloth) {
        PoolId sold = new PoolId(cloth.gtin(), cloth.lot(), cloth.madeAt(), BRAND.gln(), PoolKind.BRAND);
        var offer = new Offering.Offer(
                RecordId.of(world.goods().newId("transfer")),
                poolOf(cloth),
                sold,
                Quantity.of("10", "MTR"),
                world.network().clock().instant().plus(Duration.ofDays(1)));
        return world.submit(MILL, "pool:offerTransfer", offer, TransferOffer.class);
    }

    private static TransferAcceptance accept(World world, Lot cloth, RecordId transfer) {
        var accept = new Taking.Accept(MILL.gln(), transfer, world.goods().rowsOf(poolOf(cloth)));
        return world.submit(BRAND, "pool:acceptTransfer", accept, TransferAcceptance.class);
    }

    private static void hold(World world, Lot lot) {
        RecordId id = RecordId.of(world.goods().newId("hold"));
        world.submit(BRAND, "quality:hold", new Holding.Put(Subject.of(lot.id()), GateKind.BRAND, id, "seams open"));
    }

    private static void recall(World world, Lot lot) {
        RecordId id = RecordId.of(world.goods().newId("recall"));
        world.submit(BRAND, "recall:open", new Recalling.Open(id, lot.id(), "dye above the limit"));
    }

    private static Reliance.Scene<LabelRun> run(World world) {
        Lot lot = world.goods().aLot().counting(100).made();
        LabelRun run = commit(world, lot, 1);
        return new Reliance.Scene<>(run, "\"n\":1", "\"n\":2", one -> deposit(world, PLATFORM, one));
    }

    private static Reliance.Scene<LabelDeposit> deposit(World world) {
        Lot lot = world.goods().aLot().counting(100).made();
        LabelRun first = commit(world, lot, 1);
        LabelRun second = commit(world, lot, 2);
        LabelDeposit deposit = new LabelDeposit(
                BRAND.gln(),
                lot.gtin(),
                lot.lot(),
                1,
                FILE,
                world.network().clock().instant());
        deposit(world, BRAND, first);
        LabelDeposit stored = WorldState.of(world.network()).get(deposit.recordKey());
        return new Reliance.Scene<>(
                stored, "\"n\":1", "\"n\":2", one -> deposit(world, PLATFORM, one.n() == 1 ? first : second));
    }

    private static LabelRun commit(World world, Lot lot, int n) {
        var commit = new Labelling.Commit(lot.gtin(), lot.lot(), n, Digest.of("root"), 10, FILE, LOGISTICS.gln());
        return world.submit(BRAND, "label:commit", commit, LabelRun.class);
    }

    private static void deposit(World world, Company keeper, LabelRun run) {
        world.submit(keeper, "label:deposit", new Labelling.Deposit(run.gtin(), run.lot(), run.n(), FILE));
    }

    /** Without it a company that answered would pass for one that did not. */
    private static Reliance.Scene<RecallAck> acknowledgement(World world) {
        RecallAck first = acknowledged(world, notified(world));
        RecordId other = notified(world);
        return new Reliance.Scene<>(
                first,
                first.recallId().value(),
                other.value(),
                ack -> world.submit(BRAND, "recall:close", new Recalling.Close(ack.recallId(), List.of())));
    }

    private static RecordId notified(World world) {
        LotId lot = world.goods().aLot().made().id();
        RecordId id = RecordId.of(world.goods().newId("recall"));
        world.submit(BRAND, "recall:open", new Recalling.Open(id, lot, "dye above the limit"));
        world.submit(BRAND, "recall:walk", new Walking.Walk(id, lot));
        return id;
    }

    private static RecallAck acknowledged(World world, RecordId recall) {
        var acknowledge = new Recalling.Acknowledge(recall, new Tally(List.of()), Optional.empty());
        return world.submit(BRAND, "recall:acknowledge", acknowledge, RecallAck.class);
    }
}
