package io.livetrace.domain.gs1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Global Location Number: names a company, AI (417), or a place, AI (414). 13 digits. */
public record Gln(@JsonValue String value) {
    public Gln {
        CheckDigit.requireKey("GLN", value, 13);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Gln parse(String text) {
        return new Gln(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
