package io.livetrace.domain.logistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A temperature in degrees Celsius, as a plain decimal string with up to two places. */
public record Celsius(BigDecimal degrees) {
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,2})?");

    public Celsius {
        degrees = degrees.signum() == 0 ? BigDecimal.ZERO : degrees.stripTrailingZeros();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Celsius parse(String text) {
        Refusal.unless(
                FORM.matcher(text).matches(),
                KernelCode.INVALID_VALUE,
                "a temperature is a plain decimal string with up to two places, such as \"-18.5\"");
        return new Celsius(new BigDecimal(text));
    }

    @JsonValue
    public String text() {
        return degrees.toPlainString();
    }

    @Override
    public String toString() {
        return text() + " °C";
    }
}
