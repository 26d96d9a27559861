package io.livetrace.domain.gs1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Serial Shipping Container Code, AI (00): names one logistic unit. 18 digits, the first being the extension digit. */
public record Sscc(@JsonValue String value) {
    public Sscc {
        CheckDigit.requireKey("SSCC", value, 18);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sscc parse(String text) {
        return new Sscc(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
