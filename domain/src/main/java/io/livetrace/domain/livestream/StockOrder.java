package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.livestream.GateFailure.GateCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether planned lanes keep to the slot's priorities: of each article, no pool is sold from while one that comes before it has
 * units left that could be sold in their place. Pools that the rules do not tell apart are taken in any order.
 */
record StockOrder(Preparation preparation, Comparator<Preparation.Goods> order, TxContext tx) {

    /** Names for each component the first pool that was passed over. */
    static Stream<GateFailure> broken(Preparation p, TxContext tx) {
        return p.slot().order(p.channel()).stream()
                .map(order -> new StockOrder(p, order, tx))
                .flatMap(order -> p.components().flatMap(order::passedOver))
                .distinct();
    }

    private Stream<GateFailure> passedOver(Preparation.Part part) {
        Gtin article = part.product().gtin();
        List<Preparation.Goods> used = preparation.goods().stream()
                .filter(goods -> goods.id().gtin().equals(article))
                .filter(goods -> !preparation.wanted(goods).isZero())
                .sorted(order)
                .toList();
        return preparation.shelf().stream()
                .filter(goods -> goods.id().gtin().equals(article))
                .filter(goods -> hasUnitLeft(goods, part.component()) && isSellable(goods))
                .sorted(order)
                .flatMap(goods -> laterThan(goods, used).map(later -> failure(goods, later)).stream())
                .limit(1);
    }

    private boolean hasUnitLeft(Preparation.Goods goods, Offer.Component component) {
        Quantity wanted = preparation.wanted(goods);
        return goods.pool().now().onHand().isAtLeast(wanted.plus(Quantity.pieces(component.quantity())));
    }

    private boolean isSellable(Preparation.Goods goods) {
        return ConfirmGates.shut(preparation, goods, tx).findAny().isEmpty();
    }

    /** A pool that is used though it comes later, and whose units might be the earlier pool's instead. */
    private Optional<Preparation.Goods> laterThan(Preparation.Goods goods, List<Preparation.Goods> used) {
        return used.stream()
                .filter(other -> order.compare(goods, other) < 0)
                .filter(other -> other.id().owner().equals(goods.id().owner())
                        || preparation.agreedUnits(goods.id().owner())
                                > preparation.unitsOf(goods.id().owner()))
                .findFirst();
    }

    private GateFailure failure(Preparation.Goods goods, Preparation.Goods later) {
        return new GateFailure(
                GateCode.STOCK_OUT_OF_ORDER,
                goods.id().toString(),
                "by the slot's priorities it comes before " + later.id() + ", and has units left");
    }
}
