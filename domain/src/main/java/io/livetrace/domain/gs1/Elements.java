package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Valid GS1 values by application identifier, in the order in which they stood. It is what remains of a code when its
 * writing is taken away: a bar code, a Digital Link and an EPC of the same thing have the same elements.
 *
 * @param values application identifier to value, each checked against the table of identifiers
 */
public record Elements(Map<String, String> values) {
    public Elements {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.forEach((code, value) -> ApplicationIdentifier.of(code).require(value));
    }

    static Elements none() {
        return new Elements(Map.of());
    }

    static Elements of(String code, String value) {
        return new Elements(Map.of(code, value));
    }

    /** These elements and one more; refuses a second value for the same identifier. */
    Elements with(String code, String value) {
        String before = values.getOrDefault(code, value);
        Refusal.unless(
                before.equals(value),
                Gs1Code.GS1_ELEMENT_STRING,
                ApplicationIdentifier.of(code).name() + " stands there twice, as " + before + " and as " + value);
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(code, value);
        return new Elements(more);
    }

    Elements withAll(Elements others) {
        Elements all = this;
        for (Map.Entry<String, String> other : others.values.entrySet()) {
            all = all.with(other.getKey(), other.getValue());
        }
        return all;
    }

    /** Those of the given identifiers that are here, in the given order. */
    Elements only(List<String> codes) {
        Map<String, String> some = new LinkedHashMap<>();
        codes.forEach(code -> get(code).ifPresent(value -> some.put(code, value)));
        return new Elements(some);
    }

    Elements without(Elements others) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(others.values.keySet());
        return new Elements(rest);
    }

    /** The value of an application identifier. */
    public Optional<String> get(String code) {
        return Optional.ofNullable(values.get(code));
    }

    boolean has(String code) {
        return values.containsKey(code);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
