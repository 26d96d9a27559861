package io.livetrace.gateway.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final RecordId RUSH = RecordId.of("rush");
    private static final RecordId QUIET = RecordId.of("quiet");

    private final Rounds rounds = new Rounds(2);
    private final List<String> gone = new ArrayList<>();

    @Test
    void so_many_go_at_once_and_the_others_when_one_has_ended() {
        begin(RUSH, "1");
        begin(RUSH, "2");
        begin(RUSH, "3");
        assertThat(gone).containsExactly("1", "2");

        rounds.end();
        assertThat(gone).containsExactly("1", "2", "3");
    }

    @Test
    void a_slot_waits_for_one_batch_of_another_and_not_for_all() {
        for (int i = 1; i <= 50; i++) {
            begin(RUSH, "rush " + i);
        }
        begin(QUIET, "quiet 1");
        begin(QUIET, "quiet 2");
        for (int i = 0; i < 5; i++) {
            rounds.end();
        }

        assertThat(gone).containsExactly("rush 1", "rush 2", "rush 3", "quiet 1", "rush 4", "quiet 2", "rush 5");
    }

    @Test
    void when_all_have_ended_there_is_room_for_as_many_as_before() {
        begin(RUSH, "1");
        begin(RUSH, "2");
        begin(QUIET, "3");
        for (int i = 0; i < 3; i++) {
            rounds.end();
        }
        begin(RUSH, "4");
        begin(RUSH, "5");
        begin(RUSH, "6");

        assertThat(gone).containsExactly("1", "2", "3", "4", "5");
    }

    private void begin(RecordId slotId, String name) {
        rounds.begin(slotId).onSuccess(turn -> gone.add(name));
    }
}
