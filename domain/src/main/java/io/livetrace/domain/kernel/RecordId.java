package io.livetrace.domain.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An id that a client makes for what it creates, such as a report or a session: 1 to 40 letters, digits, dots, hyphens or
 * underscores. Chosen by the client so that it can ask again for the same thing.
 */
public record RecordId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    public RecordId {
        Refusal.unless(
                FORM.matcher(value).matches(),
                KernelCode.INVALID_VALUE,
                "an id has 1 to 40 letters, digits, dots, hyphens or underscores");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RecordId of(String value) {
        return new RecordId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
