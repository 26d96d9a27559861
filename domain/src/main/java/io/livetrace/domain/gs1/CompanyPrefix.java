package io.livetrace.domain.gs1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** GS1 Company Prefix: 4 to 12 digits with which all keys of one company begin. */
public record CompanyPrefix(@JsonValue String value) {
    public CompanyPrefix {
        CharacterSet.DIGITS.require("company prefix", value, 4, 12);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CompanyPrefix parse(String text) {
        return new CompanyPrefix(text);
    }

    /** Whether this company issued the GTIN. The indicator digit stands before the prefix; a GTIN-8 has none. */
    public boolean covers(Gtin gtin) {
        return !gtin.isGtin8() && gtin.value().startsWith(value, 1);
    }

    public boolean covers(Gln gln) {
        return gln.value().startsWith(value);
    }

    /** Whether this company issued the SSCC. The extension digit stands before the prefix. */
    public boolean covers(Sscc sscc) {
        return sscc.value().startsWith(value, 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
