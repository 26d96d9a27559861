package io.livetrace.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.participant.Host;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.readmodel.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedRingTest {
    private static final long PLENTY = 1 << 20;

    @Test
    void what_was_never_in_the_ring_is_out_of_its_reach() {
        FeedRing ring = new FeedRing(2, PLENTY);

        assertThat(ring.reaches(Change.At.START)).isFalse();
        ring.add(List.of(event(7)));
        assertThat(ring.reaches(new Change.At(5, 0, 0))).isFalse();
        assertThat(ring.reaches(Change.At.endOf(6))).isTrue();
    }

    @Test
    void the_oldest_make_room() {
        FeedRing ring = new FeedRing(2, PLENTY);
        ring.add(List.of(event(1), event(2), event(3)));

        assertThat(ring.reaches(Change.At.endOf(0))).isFalse();
        assertThat(ring.after(Change.At.endOf(1)).map(FeedEvent::at)).contains(new Change.At(2, 0, 0));
        assertThat(ring.after(Change.At.endOf(3))).isEmpty();
    }

    @Test
    void large_events_make_room_by_their_size() {
        FeedRing ring = new FeedRing(100, 10);
        ring.add(List.of(event(1)));

        assertThat(ring.after(Change.At.START)).isEmpty();
    }

    private static FeedEvent event(long block) {
        return FeedEvent.of(new Change(
                new Change.At(block, 0, 0),
                Host.key("host-" + block),
                "tx",
                Instant.EPOCH,
                true,
                Visibility.everyone(),
                Optional.empty()));
    }
}
