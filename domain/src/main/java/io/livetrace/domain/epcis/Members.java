package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads members of a tree that has been checked. */
final class Members {
    private Members() {}

    static Optional<JsonNode> find(JsonNode parent, String name) {
        return Optional.ofNullable(parent.get(name));
    }

    static Optional<String> text(JsonNode parent, String name) {
        return find(parent, name).map(JsonNode::asText);
    }

    static Optional<Instant> time(JsonNode parent, String name) {
        return text(parent, name).map(Values::instant);
    }

    static Optional<BigDecimal> number(JsonNode parent, String name) {
        return find(parent, name).map(JsonNode::decimalValue);
    }

    static <T> List<T> list(JsonNode parent, String name, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        parent.path(name).forEach(value -> values.add(read.apply(value)));
        return List.copyOf(values);
    }
}
