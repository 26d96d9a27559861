package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a reservation within its slot: the lane, the batch and the operation that made it; {@code 1-205-17} as text.
 *
 * @param lane the lane's number
 * @param seq the batch's
 * @param index the operation's within the batch, from 0
 */
public record ReservationId(int lane, long seq, int index) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})-([0-9]{1,15})-([0-9]{1,5})");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReservationId parse(String text) {
        Matcher matcher = FORM.matcher(text);
        Refusal.unless(
                matcher.matches(), KernelCode.INVALID_VALUE, "a reservation id is lane-batch-index, such as 1-205-17");
        return new ReservationId(
                Integer.parseInt(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    @JsonValue
    @Override
    public String toString() {
        return lane + "-" + seq + "-" + index;
    }
}
