package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where an operation stands among those that were taken in for its lane: {@code 3-1205} as text. A batch names the number of its
 * first operation, and the others follow it one by one; so each costs the ledger nothing, and a number that no batch covers shows.
 *
 * @param series rises with each gateway that takes the lane over; each counts anew
 * @param number counted from 1
 */
public record Intake(long series, long number) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})-([0-9]{1,15})");

    public Intake {
        Refusal.unless(
                series >= 1 && number >= 1, KernelCode.INVALID_VALUE, "an intake number and its series begin at 1");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Intake parse(String text) {
        Matcher matcher = FORM.matcher(text);
        Refusal.unless(
                matcher.matches(), KernelCode.INVALID_VALUE, "an intake number is a series, a hyphen and a number");
        return new Intake(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    /** The number of the operation that comes so many after this one. */
    public Intake plus(long operations) {
        return new Intake(series, number + operations);
    }

    /** What a receipt says of operations that have numbers one after the other. */
    public static Digest digest(List<Operation> operations) {
        return Digest.of(operations.stream().map(Operation::told).collect(Collectors.joining("\n")));
    }

    @JsonValue
    @Override
    public String toString() {
        return series + "-" + number;
    }
}
