package io.livetrace.domain.gs1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Batch or lot number, AI (10): 1 to 20 characters of GS1 set 82, case kept. Unique within its GTIN only. */
public record LotNumber(@JsonValue String value) {
    public LotNumber {
        CharacterSet.SET_82.require("lot number", value, 1, 20);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LotNumber parse(String text) {
        return new LotNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
