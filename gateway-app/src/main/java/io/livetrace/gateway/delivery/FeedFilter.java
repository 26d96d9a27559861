package io.livetrace.gateway.delivery;

import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.vault.Webhook;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client wants to hear of, and may.
 *
 * @param viewer who listens
 * @param types the record types wanted; empty means all
 * @param party only what names this participant: as one of those who may see it, or in its key
 * @param key only records with this among their key parts
 */
record FeedFilter(Viewer viewer, Set<String> types, Optional<String> party, Optional<String> key) {
    FeedFilter {
        types = Set.copyOf(types);
    }

    static FeedFilter of(Request request) {
        Set<String> types = request.query("type")
                .map(text -> Set.copyOf(List.of(text.split(",", -1))))
                .orElse(Set.of());
        return new FeedFilter(request.viewer(), types, request.query("party"), request.query("key"));
    }

    /** What a webhook asks for. */
    static FeedFilter of(Webhook webhook) {
        Webhook.Wish wish = webhook.wish();
        Webhook.Subscriber subscriber = webhook.subscriber();
        Viewer viewer = subscriber.seesAll() ? Viewer.EVERYTHING : Viewer.party(subscriber.owner());
        return new FeedFilter(viewer, Set.copyOf(wish.types()), wish.party(), wish.key());
    }

    boolean admits(Change change) {
        return change.visibility().admits(viewer)
                && (types.isEmpty() || types.contains(change.key().type().name()))
                && party.map(gln -> names(change, gln)).orElse(true)
                && key.map(part -> change.key().parts().contains(part)).orElse(true);
    }

    private static boolean names(Change change, String gln) {
        return change.key().parts().contains(gln)
                || change.visibility().parties().stream()
                        .anyMatch(party -> party.value().equals(gln));
    }
}
