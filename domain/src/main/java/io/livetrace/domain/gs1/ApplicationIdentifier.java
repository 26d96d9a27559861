package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what the value after it means and how it is formed.
 *
 * @param code two to four digits, such as {@code 10}
 * @param title what it stands for, for messages
 * @param parts the value's parts, in order
 */
record ApplicationIdentifier(String code, String title, List<ValuePart> parts) {
    /**
     * First two digits of the identifiers whose values need no separator after them (section 7.8.5, figure 7.8.5-2).
     */
    private static final Set<String> PREDEFINED_LENGTH = Set.of(
            "00", "01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "31", "32", "33",
            "34", "35", "36", "41");

    private static final int LONGEST = 4;

    /** The identifier with these digits; refuses unknown ones. */
    static ApplicationIdentifier of(String code) {
        ApplicationIdentifier known = AiTable.BY_CODE.get(code);
        if (known == null) {
            throw new Refusal(Gs1Code.GS1_UNKNOWN_AI, "(" + code + ") is not an application identifier that we know");
        }
        return known;
    }

    /** The identifier that starts at a position of a text. Identifiers are prefix-free, so there is at most one. */
    static Optional<ApplicationIdentifier> startingAt(String text, int at) {
        for (int end = at + 2; end <= Math.min(at + LONGEST, text.length()); end++) {
            @Nullable ApplicationIdentifier known = AiTable.BY_CODE.get(text.substring(at, end));
            if (known != null) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** Title and digits as people read them: {@code lot number (10)}. */
    String name() {
        return title + " (" + code + ")";
    }

    /** Whether the value's end is known from its length, so that no separator has to follow. */
    boolean isPredefinedLength() {
        return PREDEFINED_LENGTH.contains(code.substring(0, 2));
    }

    int maxLength() {
        return parts.stream().mapToInt(ValuePart::max).sum();
    }

    /** Refuses a value that this identifier does not allow. */
    void require(String value) {
        requireLength(value);
        int at = 0;
        for (ValuePart part : parts) {
            if (at == value.length() && part.optional()) {
                break;
            }
            int end = Math.min(at + part.max(), value.length());
            part.require(name(), value.substring(at, end));
            requireWhole(value, end - at >= part.min());
            at = end;
        }
    }

    private void requireLength(String value) {
        int min = parts.stream()
                .filter(part -> !part.optional())
                .mapToInt(ValuePart::min)
                .sum();
        CharacterSet.requireLength(name(), value, min, maxLength());
    }

    private void requireWhole(String value, boolean whole) {
        Refusal.unless(whole, Gs1Code.GS1_LENGTH, name() + " ends in the middle of a part: " + value);
    }
}
