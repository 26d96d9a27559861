package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.pool.PoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The gates that a confirmation passes, all at once: whoever is refused is told everything that stands in the way. Each gate is
 * one entry of a list.
 */
public final class ConfirmGates {
    private static final List<BiFunction<Preparation, TxContext, Stream<GateFailure>>> OF_SLOT = List.of(
            ConfirmGates::operatorVerified,
            ConfirmGates::hostVerified,
            ConfirmGates::sessionAhead,
            ConfirmGates::saleAhead,
            ConfirmGates::selectionChecked,
            ConfirmGates::statementsEvidenced,
            ConfirmGates::liveOnlyApart,
            ConfirmGates::unitsPlanned);

    private static final List<BiFunction<Preparation, TxContext, Stream<GateFailure>>> OF_GOODS = List.of(
            ConfirmGates::lotsFit,
            ConfirmGates::productsReported,
            ConfirmGates::ownersAgreed,
            ConfirmGates::creditGranted,
            ConfirmGates::stockThere,
            StockOrder::broken);

    private ConfirmGates() {}

    /** Every shut gate; none means that the slot may be confirmed. */
    public static List<GateFailure> shut(Preparation preparation, TxContext tx) {
        return Stream.concat(OF_SLOT.stream(), OF_GOODS.stream())
                .flatMap(gate -> gate.apply(preparation, tx))
                .toList();
    }

    /** Those that a lane added later has to pass. */
    static List<GateFailure> shutForGoods(Preparation preparation, TxContext tx) {
        return OF_GOODS.stream().flatMap(gate -> gate.apply(preparation, tx)).toList();
    }

    /** Those of one lot that would be sold. */
    static Stream<GateFailure> shut(Preparation p, Preparation.Goods goods, TxContext tx) {
        return Stream.concat(
                LotGates.shut(p.slot(), goods, tx.rules()), ReportGates.shut(p.reports(), goods, tx.time()));
    }

    /** Refuses with the whole list, as JSON. */
    static void requireNone(List<GateFailure> failures) {
        Refusal.unless(failures.isEmpty(), LivestreamCode.GATES_FAILED, Json.write(failures));
    }

    private static Stream<GateFailure> operatorVerified(Preparation p, TxContext tx) {
        return unless(
                p.operator().isVerifiedAt(tx.time()),
                GateFailure.GateCode.OPERATOR_NOT_VERIFIED,
                p.operator().gln(),
                p.operator().name() + " is " + p.operator().status()
                        + "; the platform verifies operators for six months at most");
    }

    private static Stream<GateFailure> hostVerified(Preparation p, TxContext tx) {
        return unless(
                p.host().map(host -> host.verifiedUntil().isAfter(tx.time())).orElse(false),
                GateFailure.GateCode.HOST_NOT_VERIFIED,
                p.host().map(host -> host.hostId()).orElse("host"),
                "the platform's verification of the host has run out; have it renewed");
    }

    private static Stream<GateFailure> sessionAhead(Preparation p, TxContext tx) {
        return unless(
                p.session().takesSlots(),
                GateFailure.GateCode.SESSION_OVER,
                p.session().sessionId(),
                "the session is " + p.session().state() + "; propose the slot in another one");
    }

    private static Stream<GateFailure> saleAhead(Preparation p, TxContext tx) {
        return unless(
                p.slot().until().isAfter(tx.time()),
                GateFailure.GateCode.SALE_IS_PAST,
                p.slot().slotId(),
                "the sale would have ended at " + p.slot().until() + "; propose new times");
    }

    private static Stream<GateFailure> selectionChecked(Preparation p, TxContext tx) {
        if (p.check().isEmpty()) {
            return failure(
                    GateFailure.GateCode.SELECTION_CHECK_MISSING,
                    p.slot().slotId(),
                    "the operator has not signed its selection check of twelve items");
        }
        return p.check().orElseThrow().items().stream()
                .filter(item -> !item.passed())
                .map(item -> new GateFailure(
                        GateFailure.GateCode.SELECTION_CHECK_FAILED,
                        item.item().name(),
                        item.note().orElse("this item of the selection check was not in order")));
    }

    private static Stream<GateFailure> statementsEvidenced(Preparation p, TxContext tx) {
        return p.slot().statements().stream()
                .filter(statement -> !statement.hasEvidence()
                        || !statement.report().map(p.evidence()::exists).orElse(true))
                .map(statement -> new GateFailure(
                        GateFailure.GateCode.STATEMENT_WITHOUT_EVIDENCE,
                        statement.text().en(),
                        "cite a report that exists, or the digest of a document"));
    }

    private static Stream<GateFailure> unitsPlanned(Preparation p, TxContext tx) {
        return p.slot().variants().stream()
                .filter(variant -> p.unitsToMake(variant) > 0 && !p.slot().preSale())
                .map(variant -> new GateFailure(
                        GateFailure.GateCode.STOCK_MISSING,
                        p.slot().slotId().toString(),
                        p.unitsToMake(variant) + " of " + variant.units() + " units of " + variant.gtins()
                                + " have no stock; plan more lanes, or propose the slot as a pre-sale"));
    }

    private static Stream<GateFailure> lotsFit(Preparation p, TxContext tx) {
        return p.goods().stream().flatMap(goods -> shut(p, goods, tx));
    }

    private static Stream<GateFailure> productsReported(Preparation p, TxContext tx) {
        return p.products().stream().flatMap(product -> ReportGates.shut(p.reports(), product, tx.time()));
    }

    /** Under the first rules nobody marked slots. */
    private static Stream<GateFailure> liveOnlyApart(Preparation p, TxContext tx) {
        boolean marked = p.slot().isMarked(SlotStock.Mark.LIVE_ONLY);
        return p.components()
                .filter(part -> tx.rules().include(Rules.TWO))
                .filter(part -> marked
                        ? !part.product().liveOnly() && !part.component().gift()
                        : part.product().liveOnly())
                .map(part -> new GateFailure(
                        GateFailure.GateCode.LIVE_ONLY_APART,
                        part.product().gtin().toString(),
                        marked
                                ? "it is an ordinary article; a slot marked LIVE_ONLY may give it, and sells it not"
                                : "it is made for livestreams; only slots marked LIVE_ONLY sell or give it"))
                .distinct();
    }

    private static Stream<GateFailure> ownersAgreed(Preparation p, TxContext tx) {
        Stream<Gln> owners = Stream.concat(
                        p.goods().stream().map(goods -> goods.id().owner()),
                        p.slot().preSale() ? p.products().stream().map(Product::brand) : Stream.empty())
                .distinct();
        return owners.filter(owner -> !isAgreed(p, owner))
                .map(owner -> new GateFailure(
                        GateFailure.GateCode.AGREEMENT_MISSING,
                        owner.toString(),
                        "it has not agreed to these terms for " + p.unitsOf(owner) + " units"));
    }

    private static Stream<GateFailure> creditGranted(Preparation p, TxContext tx) {
        return p.goods().stream()
                .map(Preparation.Goods::id)
                .filter(Crediting::isOnCredit)
                .map(PoolId::owner)
                .filter(owner -> !owner.equals(p.slot().operator()))
                .distinct()
                .flatMap(owner -> p.credits().of(owner).stream()
                        .filter(units -> onCredit(p, owner) > units)
                        .map(units -> new GateFailure(
                                GateFailure.GateCode.CREDIT_EXCEEDED,
                                owner.toString(),
                                onCredit(p, owner)
                                        + " units of its consigned or pre-sale stock would be sold before they are"
                                        + " paid; it has granted this slot " + units)));
    }

    private static long onCredit(Preparation p, Gln owner) {
        return p.unitsFrom(pool -> pool.owner().equals(owner) && Crediting.isOnCredit(pool));
    }

    private static boolean isAgreed(Preparation p, Gln owner) {
        return p.agreements().stream()
                .anyMatch(agreement -> agreement.owner().equals(owner)
                        && agreement.termsDigest().equals(p.slot().termsDigest())
                        && agreement.units() >= p.unitsOf(owner));
    }

    private static Stream<GateFailure> stockThere(Preparation p, TxContext tx) {
        List<GateFailure> failures = new ArrayList<>();
        for (Preparation.Goods goods : p.goods()) {
            Quantity pieces = p.wanted(goods);
            Quantity there = goods.pool().now().onHand();
            if (!pieces.isZero() && !there.isAtLeast(pieces)) {
                failures.add(new GateFailure(
                        GateFailure.GateCode.STOCK_MISSING,
                        goods.lot().id().toString(),
                        pieces + " wanted, " + there + " on hand at "
                                + goods.place().gln()));
            }
        }
        return failures.stream();
    }

    private static Stream<GateFailure> unless(boolean open, GateFailure.GateCode code, Object subject, String detail) {
        return open ? Stream.empty() : failure(code, subject, detail);
    }

    private static Stream<GateFailure> failure(GateFailure.GateCode code, Object subject, String detail) {
        return Stream.of(new GateFailure(code, subject.toString(), detail));
    }
}
