package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What a part of a document must be. Checks are values; a shape is a check made of checks. */
@FunctionalInterface
interface Check {
    /** Refuses a value that is not what it must be, with its place. */
    void require(JsonNode value, Place at);

    /** A list of at least {@code min} values. */
    static Check listOf(Check item, int min) {
        return (value, at) -> {
            at.require(value.isArray(), EpcisCode.EPCIS_WRONG_TYPE, "must be a list");
            at.require(value.size() >= min, EpcisCode.EPCIS_VALUE, "must not be empty");
            for (int i = 0; i < value.size(); i++) {
                item.require(value.get(i), at.index(i));
            }
        };
    }

    /** A list in which no value stands twice. */
    static Check setOf(Check item, int min) {
        Check list = listOf(item, min);
        return (value, at) -> {
            list.require(value, at);
            Set<JsonNode> seen = new HashSet<>();
            for (int i = 0; i < value.size(); i++) {
                at.index(i).require(seen.add(value.get(i)), EpcisCode.EPCIS_VALUE, "stands twice in the list");
            }
        };
    }

    /** Either one value or a list of different ones. */
    static Check oneOrSetOf(Check item) {
        Check list = setOf(item, 0);
        return (value, at) -> (value.isArray() ? list : item).require(value, at);
    }
}
