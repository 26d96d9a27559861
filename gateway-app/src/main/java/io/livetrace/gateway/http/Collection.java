package io.livetrace.gateway.http;

import io.livetrace.gateway.readmodel.Listing;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A list that can be read.
 *
 * @param name the collection, as projections name it
 * @param filters query parameters that are facets of the same names
 * @param item what is shown of a record; by default the record
 * @param start where it begins, if not with its first item
 */
public record Collection(
        String name,
        List<String> filters,
        BiFunction<Stored<?>, Snapshot, Object> item,
        Optional<Listing.Place> start) {
    public Collection {
        filters = List.copyOf(filters);
    }

    public static Collection of(String name, String... filters) {
        return of(name, List.of(filters));
    }

    public static Collection of(String name, List<String> filters) {
        return new Collection(name, filters, (stored, now) -> stored.record(), Optional.empty());
    }

    /** The same list, of which something else than the bare record is shown. */
    public Collection showing(BiFunction<Stored<?>, Snapshot, Object> other) {
        return new Collection(name, filters, other, start);
    }

    /** The same list from a place on. */
    public Collection from(Listing.Place place) {
        return new Collection(name, filters, item, Optional.of(place));
    }
}
