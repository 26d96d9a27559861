package io.livetrace.gateway.demo;

import io.livetrace.gateway.vault.Secrets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What of the story has been told on this data, so that a story that was interrupted goes on where it stopped. Blocks.
 *
 * @param vault where it is kept, with the keys that it names
 */
public record Diary(Secrets vault) {
    private static final String PREFIX = "story ";

    Optional<String> find(String name) {
        return vault.find(PREFIX + name).await();
    }

    /** The text of that name, made when it is asked for the first time. */
    String once(String name, Supplier<String> made) {
        return find(name).orElseGet(() -> {
            String text = made.get();
            return vault.get(PREFIX + name, () -> text).await();
        });
    }

    void forget(String name) {
        vault.forget(PREFIX + name).await();
    }
}
