package io.livetrace.domain.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount with its unit, never negative: {@code {"value": "12.5", "unit": "KGM"}}. The value is a plain decimal string in
 * normalised form (no exponent, no superfluous zeros), because floating point is not exact.
 *
 * @param value up to 12 digits before the point and 6 after it
 * @param unit UN/ECE Recommendation 20 code, such as {@code KGM}, {@code MTR}; pieces are {@code H87}
 */
public record Quantity(BigDecimal value, String unit) {
    /** The unit code of single pieces. */
    public static final String PIECES = "H87";

    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    public Quantity {
        Refusal.unless(
                UNIT.matcher(unit).matches(),
                KernelCode.INVALID_VALUE,
                "a unit is a UN/ECE Rec. 20 code of two or three characters, such as KGM");
        Refusal.unless(value.signum() >= 0, KernelCode.INVALID_VALUE, "a quantity is not negative");
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        Refusal.unless(
                value.precision() - value.scale() <= 12 && value.scale() <= 6,
                KernelCode.INVALID_VALUE,
                "a quantity has up to 12 digits before the point and 6 after it");
        Refusal.unless(
                !unit.equals(PIECES) || value.scale() <= 0, KernelCode.INVALID_VALUE, "pieces (H87) are whole numbers");
    }

    /** Reads a plain decimal string and a unit code. */
    @JsonCreator
    public static Quantity of(@JsonProperty("value") String value, @JsonProperty("unit") String unit) {
        Refusal.unless(
                value != null && VALUE.matcher(value).matches() && unit != null,
                KernelCode.INVALID_VALUE,
                "a quantity has a plain decimal string as value, such as \"12.5\", and a unit");
        return new Quantity(new BigDecimal(value), unit);
    }

    public static Quantity pieces(long count) {
        return new Quantity(BigDecimal.valueOf(count), PIECES);
    }

    public static Quantity zero(String unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(inMyUnit(other)), unit);
    }

    /** The difference; the caller has made sure that it is not negative. */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(inMyUnit(other)), unit);
    }

    public boolean isAtLeast(Quantity other) {
        return value.compareTo(inMyUnit(other)) >= 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** The count of pieces; refuses other units. */
    public long toPieces() {
        Refusal.unless(unit.equals(PIECES), KernelCode.INVALID_VALUE, "expected pieces (H87) but got " + unit);
        return value.longValueExact();
    }

    @JsonProperty("value")
    public String text() {
        return value.toPlainString();
    }

    @Override
    public String toString() {
        return text() + " " + unit;
    }

    private BigDecimal inMyUnit(Quantity other) {
        Refusal.unless(
                unit.equals(other.unit), KernelCode.INVALID_VALUE, "units differ: " + unit + " and " + other.unit);
        return other.value;
    }
}
