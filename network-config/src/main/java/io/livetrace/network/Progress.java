package io.livetrace.network;

import java.util.function.Consumer;

/** Tells whoever waits what is being done, and since when. */
final class Progress implements Consumer<String> {
    private final long began = System.nanoTime();

    @Override
    public void accept(String step) {
        System.err.printf("%5.1f s  %s%n", (System.nanoTime() - began) / 1e9, step);
    }
}
