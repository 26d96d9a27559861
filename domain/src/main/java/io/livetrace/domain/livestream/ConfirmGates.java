package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.CategoryRules;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The gates that a confirmation passes, all at once: whoever is refused is told everything that stands in the way. Each gate is
 * one entry of a list.
 */
public final class ConfirmGates {
    private static final List<BiFunction<Preparation, Instant, Stream<GateFailure>>> OF_SLOT = List.of(
            ConfirmGates::operatorVerified,
            ConfirmGates::hostVerified,
            ConfirmGates::sessionAhead,
            ConfirmGates::saleAhead,
            ConfirmGates::selectionChecked,
            ConfirmGates::statementsEvidenced,
            ConfirmGates::unitsPlanned);

    private static final List<BiFunction<Preparation, Instant, Stream<GateFailure>>> OF_GOODS = List.of(
            ConfirmGates::lotsOpen,
            ConfirmGates::lotsFresh,
            ConfirmGates::lotsReported,
            ConfirmGates::productsReported,
            ConfirmGates::ownersAgreed,
            ConfirmGates::stockThere);

    private ConfirmGates() {}

    /** Every shut gate; none means that the slot may be confirmed. */
    public static List<GateFailure> shut(Preparation preparation, Instant now) {
        return Stream.concat(OF_SLOT.stream(), OF_GOODS.stream())
                .flatMap(gate -> gate.apply(preparation, now))
                .toList();
    }

    /** Those that a lane added later has to pass. */
    static List<GateFailure> shutForGoods(Preparation preparation, Instant now) {
        return OF_GOODS.stream().flatMap(gate -> gate.apply(preparation, now)).toList();
    }

    /** Refuses with the whole list, as JSON. */
    static void requireNone(List<GateFailure> failures) {
        Refusal.unless(failures.isEmpty(), LivestreamCode.GATES_FAILED, Json.write(failures));
    }

    private static Stream<GateFailure> operatorVerified(Preparation p, Instant now) {
        return unless(
                p.operator().isVerifiedAt(now),
                GateFailure.GateCode.OPERATOR_NOT_VERIFIED,
                p.operator().gln(),
                p.operator().name() + " is " + p.operator().status()
                        + "; the platform verifies operators for six months at most");
    }

    private static Stream<GateFailure> hostVerified(Preparation p, Instant now) {
        return unless(
                p.host().map(host -> host.verifiedUntil().isAfter(now)).orElse(false),
                GateFailure.GateCode.HOST_NOT_VERIFIED,
                p.host().map(host -> host.hostId()).orElse("host"),
                "the platform's verification of the host has run out; have it renewed");
    }

    private static Stream<GateFailure> sessionAhead(Preparation p, Instant now) {
        return unless(
                p.session().takesSlots(),
                GateFailure.GateCode.SESSION_OVER,
                p.session().sessionId(),
                "the session is " + p.session().state() + "; propose the slot in another one");
    }

    private static Stream<GateFailure> saleAhead(Preparation p, Instant now) {
        return unless(
                p.slot().until().isAfter(now),
                GateFailure.GateCode.SALE_IS_PAST,
                p.slot().slotId(),
                "the sale would have ended at " + p.slot().until() + "; propose new times");
    }

    private static Stream<GateFailure> selectionChecked(Preparation p, Instant now) {
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

    private static Stream<GateFailure> statementsEvidenced(Preparation p, Instant now) {
        return p.slot().statements().stream()
                .filter(statement -> !statement.hasEvidence()
                        || !statement.report().map(p.evidence()::exists).orElse(true))
                .map(statement -> new GateFailure(
                        GateFailure.GateCode.STATEMENT_WITHOUT_EVIDENCE,
                        statement.text().en(),
                        "cite a report that exists, or the digest of a document"));
    }

    private static Stream<GateFailure> unitsPlanned(Preparation p, Instant now) {
        long missing = p.unitsToMake();
        return unless(
                missing <= 0 || p.slot().preSale(),
                GateFailure.GateCode.STOCK_MISSING,
                p.slot().slotId(),
                missing + " of " + p.slot().units()
                        + " units have no stock; plan more lanes, or propose the slot as a pre-sale");
    }

    private static Stream<GateFailure> lotsOpen(Preparation p, Instant now) {
        return p.goods().stream()
                .flatMap(goods -> goods.blocked().stream()
                        .map(hold -> new GateFailure(
                                GateFailure.GateCode.LOT_BLOCKED,
                                goods.lot().id().toString(),
                                hold.toString())));
    }

    private static Stream<GateFailure> lotsFresh(Preparation p, Instant now) {
        LocalDate needed = p.slot()
                .until()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(p.slot().shelfLifeDays());
        return p.goods().stream()
                .filter(goods -> goods.lot()
                        .expiresOn()
                        .map(last -> last.isBefore(needed))
                        .orElse(false))
                .map(goods -> new GateFailure(
                        GateFailure.GateCode.SHELF_LIFE_TOO_SHORT,
                        goods.lot().id().toString(),
                        "it must keep until " + needed + "; sell a fresher lot"));
    }

    private static Stream<GateFailure> lotsReported(Preparation p, Instant now) {
        return p.goods().stream().flatMap(goods -> {
            Subject lot = Subject.of(goods.lot().id());
            CategoryRules rules = CategoryRules.of(goods.product().category());
            return Stream.concat(
                    reported(p, lot, QcLevel.BRAND_SELF, now),
                    rules.platformSample() ? reported(p, lot, QcLevel.PLATFORM_SPOT, now) : Stream.empty());
        });
    }

    private static Stream<GateFailure> productsReported(Preparation p, Instant now) {
        return p.products().stream()
                .flatMap(product -> CategoryRules.of(product.category())
                        .thirdParty()
                        .map(rule -> reported(p, subject(rule.scope(), product), QcLevel.THIRD_PARTY, now))
                        .orElse(Stream.empty()));
    }

    private static Subject subject(CategoryRules.Scope scope, Product product) {
        return switch (scope) {
            case STYLE -> Subject.styleOf(product);
            case PRODUCT -> Subject.of(product.gtin());
        };
    }

    private static Stream<GateFailure> reported(Preparation p, Subject subject, QcLevel level, Instant now) {
        Optional<QcReport> report = p.reports().newest(subject, level);
        if (report.map(found -> !found.isValidAt(now)).orElse(true)) {
            return failure(
                    GateFailure.GateCode.REPORT_MISSING, subject, "a valid report of level " + level + " is missing");
        }
        return unless(
                report.orElseThrow().verdict() == Verdict.CONFORMANT,
                GateFailure.GateCode.REPORT_NOT_CONFORMANT,
                subject,
                "the newest report of level " + level + " is "
                        + report.orElseThrow().verdict());
    }

    private static Stream<GateFailure> ownersAgreed(Preparation p, Instant now) {
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

    private static boolean isAgreed(Preparation p, Gln owner) {
        return p.agreements().stream()
                .anyMatch(agreement -> agreement.owner().equals(owner)
                        && agreement.termsDigest().equals(p.slot().termsDigest())
                        && agreement.units() >= p.unitsOf(owner));
    }

    private static Stream<GateFailure> stockThere(Preparation p, Instant now) {
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
