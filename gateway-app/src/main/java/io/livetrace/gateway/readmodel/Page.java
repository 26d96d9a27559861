package io.livetrace.gateway.readmodel;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a list.
 *
 * @param items what it holds, in the list's order
 * @param next where the list goes on; empty at its end
 */
public record Page(List<Stored<?>> items, Optional<Listing.Place> next) {
    public Page {
        items = List.copyOf(items);
    }
}
