package io.livetrace.domain.quality;

import io.livetrace.domain.kernel.Text;
import java.util.Optional;

/**
 * One characteristic as it was tested.
 *
 * @param characteristic what was tested, such as formaldehyde
 * @param method the standard, such as GB/T 2912.1
 * @param value what was found, as written in the report
 * @param limit what is allowed, as written in the report
 */
public record TestResult(
        String characteristic, String method, String value, String limit, Optional<String> unit, boolean conforms) {
    private static final int LONGEST = 100;

    public TestResult {
        Text.require("characteristic", characteristic, LONGEST);
        Text.require("method", method, LONGEST);
        Text.require("value", value, LONGEST);
        Text.require("limit", limit, LONGEST);
        unit.ifPresent(text -> Text.require("unit", text, LONGEST));
    }
}
