package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The dimension of places.
 *
 * @param readPoint where it happened
 * @param bizLocation where the things are from then on
 */
public record Where(Optional<Identifier> readPoint, Optional<Identifier> bizLocation) {

    static Where of(JsonNode event) {
        return new Where(place(event, "readPoint"), place(event, "bizLocation"));
    }

    private static Optional<Identifier> place(JsonNode event, String name) {
        return Members.text(event.path(name), "id").map(Identifier::of);
    }
}
