package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.Digest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Buyers and orders with made-up names: the n-th is always the same. */
final class Orders {
    private Orders() {}

    static BuyerToken buyer(int n) {
        byte[] bytes = Arrays.copyOf(Digest.of("buyer " + n).bytes(), 16);
        return BuyerToken.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The n-th buyer among those of one group. */
    static BuyerToken buyerOf(int group, int n) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(Orders::buyer)
                .filter(buyer -> buyer.group() == group)
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    static OrderId order(Instant placedAt, int n) {
        return OrderId.ofShop(placedAt.getEpochSecond() + "-A" + n);
    }

    static List<Integer> allGroups() {
        return Stream.iterate(0, group -> group + 1).limit(BuyerToken.GROUPS).toList();
    }

    static Operation.Reserve reserve(OrderId order, BuyerToken buyer, int units) {
        return new Operation.Reserve(order, buyer, units);
    }

    static Operation.Confirm confirm(Operation.Reserve order, Instant paidAt) {
        return new Operation.Confirm(order.order(), order.buyer(), paidAt);
    }

    static Operation.Release release(Operation.Reserve order) {
        return new Operation.Release(order.order(), order.buyer());
    }

    static Operation.Cancel cancel(Operation.Reserve order) {
        return new Operation.Cancel(order.order(), order.buyer());
    }

    static Operation.Give give(int to, int units, Integer... groups) {
        return new Operation.Give(to, units, List.of(groups));
    }

    static Operation.Adjust adjust(int units) {
        return new Operation.Adjust(units, Optional.empty());
    }

    static Operation.Adjust mark(long level) {
        return new Operation.Adjust(0, Optional.of(level));
    }
}
