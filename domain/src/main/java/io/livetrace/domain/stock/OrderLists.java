package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Refusal;
import java.util.List;

/** Of the lists in a batch, those whose orders are not entered. One signature is checked for each list, however long it is. */
record OrderLists(List<OrderList> refused) {

    static OrderLists of(LaneBatching.Batch batch, Records records) {
        List<OrderList> lists = batch.lists().orElse(List.of());
        requireProper(lists, batch.operations());
        return new OrderLists(lists.stream()
                .filter(list -> isRefused(list, batch.slotId(), orders(list, batch.operations()), records))
                .toList());
    }

    boolean refuses(int index) {
        return refused.stream().anyMatch(list -> list.covers(index));
    }

    /** Whoever makes the batch sees to this; so it is the batch that is wrong. */
    private static void requireProper(List<OrderList> lists, List<Operation> operations) {
        for (int i = 0; i < lists.size(); i++) {
            OrderList list = lists.get(i);
            boolean apart = lists.subList(0, i).stream().noneMatch(list::meets);
            Refusal.unless(
                    apart
                            && list.isWithin(operations.size())
                            && orders(list, operations).stream().allMatch(list::isOfSeller),
                    KernelCode.INVALID_VALUE,
                    "/lists/" + i + ": a list stands for reservations of its seller, and for none of another list");
        }
    }

    private static List<Operation> orders(OrderList list, List<Operation> operations) {
        return operations.subList(list.from(), list.from() + list.count());
    }

    private static boolean isRefused(OrderList list, RecordId slotId, List<Operation> orders, Records records) {
        try {
            list.require(slotId, orders, records);
            return false;
        } catch (Refusal wrong) {
            return true;
        }
    }
}
