package io.livetrace.gateway.delivery;

import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.readmodel.ReadModel;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All changes in order: the newest from the ring, older ones from the read model. */
public final class Feed {
    private static final int MOST_EVENTS = 4_096;
    private static final long MOST_BYTES = 8L << 20;
    private static final int MOST_CLIENTS = 5_000;
    private static final int PAGE = 100;

    private final ReadModel readModel;
    private final FeedRing ring = new FeedRing(MOST_EVENTS, MOST_BYTES);
    private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();

    public Feed(ReadModel readModel) {
        this.readModel = readModel;
        readModel.onChange(this::publish);
    }

    FeedRing ring() {
        return ring;
    }

    /** Where the feed stands now: who begins here hears of new changes only. */
    Change.At end() {
        return Change.At.endOf(readModel.height() - 1);
    }

    /** Older events, from the read model. */
    Future<List<FeedEvent>> page(Change.At after) {
        return readModel
                .changesAfter(after, PAGE)
                .map(changes -> changes.stream().map(FeedEvent::of).toList());
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
        }
    }
}
