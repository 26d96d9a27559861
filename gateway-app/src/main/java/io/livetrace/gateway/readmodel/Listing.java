package io.livetrace.gateway.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is wanted of a list.
 *
 * @param collection the list
 * @param q text that must occur, whatever its case
 * @param status the only status wanted
 * @param updatedSince only what changed at that time or later
 * @param facets what must hold besides
 * @param limit how many at most, 1 to 200
 * @param after the last item that was seen already
 */
public record Listing(
        String collection,
        Optional<String> q,
        Optional<String> status,
        Optional<Instant> updatedSince,
        List<Facet> facets,
        int limit,
        Optional<Place> after) {
    /** The most items one answer holds. */
    public static final int LONGEST = 200;

    public Listing {
        facets = List.copyOf(facets);
    }

    /** The whole of a list, or its first {@value #LONGEST}. */
    public static Listing of(String collection, Facet... facets) {
        return new Listing(
                collection,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(facets),
                LONGEST,
                Optional.empty());
    }

    /** The same list from a place on. */
    public Listing after(Place place) {
        return new Listing(collection, q, status, updatedSince, facets, limit, Optional.of(place));
    }

    /** An item's place, from which the list goes on. */
    public record Place(String position, String type, String key) {
        /** Where a list that begins with the newest comes to what is no newer than that. */
        public static Place at(Instant time) {
            return new Place(Entry.position(time), "", "");
        }
    }
}
