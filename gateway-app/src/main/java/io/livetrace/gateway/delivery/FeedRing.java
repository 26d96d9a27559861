package io.livetrace.gateway.delivery;

import io.livetrace.gateway.readmodel.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The newest events, as ready bytes, shared by all clients and bounded in number and size. */
final class FeedRing {
    private static final Change.At NOTHING_KEPT = new Change.At(Long.MAX_VALUE, 0, 0);

    private final int mostEvents;
    private final long mostBytes;
    private final ConcurrentSkipListMap<Change.At, FeedEvent> events = new ConcurrentSkipListMap<>();
    private volatile Change.At forgotten = NOTHING_KEPT;
    private long bytes;

    FeedRing(int mostEvents, long mostBytes) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    /** Adds newer events; the oldest make room. */
    synchronized void add(List<FeedEvent> newer) {
        if (forgotten.equals(NOTHING_KEPT) && !newer.isEmpty()) {
            forgotten = newer.get(0).at().before();
        }
        for (FeedEvent event : newer) {
            events.put(event.at(), event);
            bytes += event.bytes().length();
        }
        while (events.size() > mostEvents || bytes > mostBytes) {
            forget();
        }
    }

    /** Whether everything after a place is still here. Ask after taking an event, for the ring may have moved on meanwhile. */
    boolean reaches(Change.At at) {
        return at.compareTo(forgotten) >= 0;
    }

    Optional<FeedEvent> after(Change.At at) {
        return Optional.ofNullable(events.higherEntry(at)).map(Map.Entry::getValue);
    }

    /** The next few, at most. Ask whether the ring reaches so far after that. */
    List<FeedEvent> next(Change.At at, int most) {
        return events.tailMap(at, false).values().stream().limit(most).toList();
    }

    private void forget() {
        forgotten = events.firstKey();
        FeedEvent oldest = events.remove(forgotten);
        bytes -= oldest == null ? 0 : oldest.bytes().length();
    }
}
