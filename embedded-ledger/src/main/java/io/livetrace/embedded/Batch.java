package io.livetrace.embedded;

import java.util.ArrayList;
import java.util.List;

/** The transactions that will make the next block. */
final class Batch<T> {
    private final BlockCutting rules;
    private final List<T> content = new ArrayList<>();
    private long bytes;

    Batch(BlockCutting rules) {
        this.rules = rules;
    }

    /** Whether there is room for so many more bytes. A first transaction always fits. */
    boolean hasRoomFor(int size) {
        return content.isEmpty() || bytes + size <= rules.preferredBytes();
    }

    void add(T transaction, int size) {
        content.add(transaction);
        bytes += size;
    }

    boolean isFull() {
        return content.size() >= rules.maxMessages() || bytes >= rules.preferredBytes();
    }

    List<T> content() {
        return content;
    }
}
