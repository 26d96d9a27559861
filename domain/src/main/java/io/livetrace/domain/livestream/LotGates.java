package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.CategoryRules;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.livestream.GateFailure.GateCode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** The gates that a lot passes before a slot sells it: no hold, and fresh enough for what the slot promises. */
public final class LotGates {
    private LotGates() {}

    /** Every gate of that lot that is shut. */
    public static Stream<GateFailure> shut(Slot slot, Preparation.Goods goods, Rules rules) {
        return Stream.of(held(goods), tooOld(slot, goods), nearExpiry(slot, goods, rules))
                .flatMap(failures -> failures);
    }

    private static Stream<GateFailure> held(Preparation.Goods goods) {
        return goods.blocked().stream().map(hold -> failure(goods, GateCode.LOT_BLOCKED, hold.toString()));
    }

    private static Stream<GateFailure> tooOld(Slot slot, Preparation.Goods goods) {
        LocalDate needed = end(slot).plusDays(slot.shelfLifeDays());
        return goods.lot().expiresOn().filter(last -> last.isBefore(needed)).stream()
                .map(last -> failure(
                        goods, GateCode.SHELF_LIFE_TOO_SHORT, "it must keep until " + needed + "; sell a fresher lot"));
    }

    /** Under the first rules nobody marked slots. */
    private static Stream<GateFailure> nearExpiry(Slot slot, Preparation.Goods goods, Rules rules) {
        return nearExpiryFrom(goods)
                .filter(day -> rules.include(Rules.TWO))
                .filter(day -> !slot.isMarked(SlotStock.Mark.NEAR_EXPIRY))
                .filter(day -> !end(slot).isBefore(day))
                .stream()
                .map(day -> failure(
                        goods,
                        GateCode.NEAR_EXPIRY_UNMARKED,
                        "it is near its expiry from " + day + " on; sell a fresher lot, or mark the slot NEAR_EXPIRY"));
    }

    private static Optional<LocalDate> nearExpiryFrom(Preparation.Goods goods) {
        CategoryRules rules = CategoryRules.of(goods.product().category());
        return goods.lot()
                .expiresOn()
                .flatMap(last -> rules.nearExpiryFrom(goods.lot().producedOn(), last));
    }

    private static LocalDate end(Slot slot) {
        return slot.until().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static GateFailure failure(Preparation.Goods goods, GateCode code, String detail) {
        return new GateFailure(code, goods.lot().id().toString(), detail);
    }
}
