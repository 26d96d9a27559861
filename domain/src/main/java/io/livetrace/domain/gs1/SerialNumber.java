package io.livetrace.domain.gs1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Serial number, AI (21): 1 to 20 characters of GS1 set 82, case kept. Unique within its GTIN only. */
public record SerialNumber(@JsonValue String value) {
    public SerialNumber {
        CharacterSet.SET_82.require("serial number", value, 1, 20);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SerialNumber parse(String text) {
        return new SerialNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
