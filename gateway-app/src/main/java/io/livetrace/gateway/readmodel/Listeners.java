package io.livetrace.gateway.readmodel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who hears of changes, and the last of those that time made: of these whoever finds any tells all that were not told yet. */
final class Listeners {
    private final List<Consumer<List<Change>>> all = new CopyOnWriteArrayList<>();
    private Change.At late = Change.At.START;

    void add(Consumer<List<Change>> listener) {
        all.add(listener);
    }

    /** What was noted before that is read, not heard. */
    synchronized void begin(Change.At newest) {
        late = newest;
    }

    /** Up to here they have heard of what is late. */
    synchronized Change.At late() {
        return late;
    }

    synchronized void tell(List<Change> changes) {
        List<Change> news = changes.stream().filter(this::isNew).toList();
        news.stream()
                .map(Change::at)
                .filter(Change.At::isLate)
                .max(Change.At::compareTo)
                .ifPresent(newest -> late = newest);
        if (!news.isEmpty()) {
            all.forEach(listener -> listener.accept(news));
        }
    }

    private boolean isNew(Change change) {
        return !change.at().isLate() || change.at().compareTo(late) > 0;
    }
}
