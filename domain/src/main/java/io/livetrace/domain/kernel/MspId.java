package io.livetrace.domain.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The id of an organisation's Fabric membership service provider, such as {@code BrandMSP}. */
public record MspId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    public MspId {
        Refusal.unless(
                FORM.matcher(value).matches(),
                KernelCode.INVALID_VALUE,
                "an MSP id has 1 to 64 letters, digits, dots or hyphens");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MspId of(String value) {
        return new MspId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
