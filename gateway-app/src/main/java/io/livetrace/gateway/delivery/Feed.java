package io.livetrace.gateway.delivery;

import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.readmodel.ReadModel;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All changes in order: the newest from the ring, older ones from the read model. */
public final class Feed {
    private static final int MOST_EVENTS = 4_096;
    private static final long MOST_BYTES = 8L << 20;
    private static final int MOST_CLIENTS = 5_000;
    private static final int PAGE = 100;

    private final ReadModel readModel;
    private final FeedRing ring = new FeedRing(MOST_EVENTS, MOST_BYTES);
    private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Feed(ReadModel readModel) {
        this.readModel = readModel;
        readModel.onChange(this::publish);
    }

    FeedRing ring() {
        return ring;
    }

    /** Where the feed stands now: who begins here hears of new changes only. */
    Change.At end() {
        return readModel.end();
    }

    /** Older events, from the read model. */
    Future<List<FeedEvent>> page(Change.At after) {
        return readModel
                .changesAfter(after, PAGE)
                .map(changes -> changes.stream().map(FeedEvent::of).toList());
    }

    /** What comes next after a place: some events, or none when there is nothing new. */
    Future<List<FeedEvent>> next(Change.At after) {
        List<FeedEvent> newest = ring.next(after, PAGE);
        return ring.reaches(after) ? Future.succeededFuture(newest) : page(after);
    }

    /** The event of that place, as long as the read model knows it. */
    Future<Optional<FeedEvent>> at(Change.At at) {
        return readModel
                .changesAfter(new Change.At(at.block(), at.tx(), at.n() - 1), 1)
                .map(found -> found.stream()
                        .filter(change -> change.at().equals(at))
                        .map(FeedEvent::of)
                        .findFirst());
    }

    /** Calls the listener, from anywhere, when there is something new. */
    void onNews(Runnable listener) {
        listeners.add(listener);
    }

    /** Whether there is room for the client, which is woken for new events from now on. */
    boolean join(FeedClient client) {
        return clients.size() < MOST_CLIENTS && clients.add(client);
    }

    void leave(FeedClient client) {
        clients.remove(client);
    }

    private void publish(List<Change> changes) {
        if (!changes.isEmpty()) {
            ring.add(changes.stream().map(FeedEvent::of).toList());
            clients.forEach(FeedClient::wake);
            listeners.forEach(Runnable::run);
        }
    }
}
