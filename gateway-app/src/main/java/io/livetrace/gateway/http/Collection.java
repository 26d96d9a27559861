package io.livetrace.gateway.http;

import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Stored;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A list that can be read.
 *
 * @param name the collection, as projections name it
 * @param filters query parameters that are facets of the same names
 * @param item what is shown of a record; by default the record
 */
public record Collection(String name, List<String> filters, BiFunction<Stored<?>, Snapshot, Object> item) {
    public Collection {
        filters = List.copyOf(filters);
    }

    public static Collection of(String name, String... filters) {
        return of(name, List.of(filters));
    }

    public static Collection of(String name, List<String> filters) {
        return new Collection(name, filters, (stored, now) -> stored.record());
    }

    /** The same list, of which something else than the bare record is shown. */
    public Collection showing(BiFunction<Stored<?>, Snapshot, Object> other) {
        return new Collection(name, filters, other);
    }
}
