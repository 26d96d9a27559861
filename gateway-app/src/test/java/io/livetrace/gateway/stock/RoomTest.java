package io.livetrace.gateway.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.gateway.http.HttpRefusal;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final int REQUEST = 100_000;

    private final Room room = new Room(1_000_000);

    @Test
    void a_rush_on_one_slot_takes_half_and_leaves_room_for_another() {
        RecordId rush = RecordId.of("rush");

        assertThat(filled(rush)).isEqualTo(5);
        assertThat(filled(RecordId.of("second"))).isEqualTo(2);
        assertThatCode(() -> room.take(RecordId.of("third"), 1, 1)).doesNotThrowAnyException();
    }

    @Test
    void many_small_orders_need_as_much_as_few_long_ones() {
        RecordId slot = RecordId.of("slot");

        assertThatThrownBy(() -> room.take(slot, 600, 1)).satisfies(RoomTest::isTooMuch);
        assertThatThrownBy(() -> room.take(slot, 1, 600_000)).satisfies(RoomTest::isTooMuch);
    }

    @Test
    void what_is_answered_makes_room() {
        RecordId slot = RecordId.of("slot");
        Room.Share share = room.take(slot, 1, 400_000);
        assertThatThrownBy(() -> room.take(slot, 1, 400_000)).satisfies(RoomTest::isTooMuch);

        share.giveBack();
        assertThatCode(() -> room.take(slot, 1, 400_000)).doesNotThrowAnyException();
    }

    /** How many requests of the slot find room. */
    private int filled(RecordId slotId) {
        int requests = 0;
        try {
            while (true) {
                room.take(slotId, 0, REQUEST);
                requests++;
            }
        } catch (HttpRefusal full) {
            isTooMuch(full);
            return requests;
        }
    }

    private static void isTooMuch(Throwable refusal) {
        assertThat(((HttpRefusal) refusal).code()).isEqualTo(HttpRefusal.Code.TOO_MANY_REQUESTS);
    }
}
