package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of an element's value, written as the GS1 specifications write it: {@code N6} six digits, {@code X..20} up
 * to 20 characters of set 82, {@code Y..30} of set 39, {@code [N6]} may be left out; after a comma stands a rule.
 */
record ValuePart(CharacterSet set, int min, int max, boolean optional, Rule rule) {
    /** What must hold beyond characters and length. */
    enum Rule {
        NONE,
        CHECK_DIGIT,
        DATE,
        DATE_WITH_DAY,
        HOUR,
        SIXTIETH,
        ZERO
    }

    private static final Pattern FORM = Pattern.compile("(\\[)?([NXY])(\\.\\.)?(\\d+)(?:,(\\w+))?]?");

    static ValuePart parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException("not a value part: " + text);
        }
        int max = Integer.parseInt(form.group(4));
        int min = form.group(3) == null ? max : 1;
        return new ValuePart(set(form.group(2)), min, max, form.group(1) != null, rule(form.group(5)));
    }

    void require(String name, String text) {
        set.require(name, text);
        switch (rule) {
            case NONE -> {}
            case CHECK_DIGIT -> CheckDigit.require(name, text);
            case DATE -> Gs1Date.parse(text);
            case DATE_WITH_DAY ->
                Refusal.unless(
                        !Gs1Date.parse(text).isMonthOnly(),
                        Gs1Code.GS1_VALUE,
                        name + " needs a day, but its date " + text + " has day 00");
            case HOUR -> requireBelow(name, text, 24);
            case SIXTIETH -> requireBelow(name, text, 60);
            case ZERO -> requireBelow(name, text, 1);
        }
    }

    private static void requireBelow(String name, String text, int limit) {
        Refusal.unless(
                Integer.parseInt(text) < limit,
                Gs1Code.GS1_VALUE,
                name + " has " + text + " where a number below " + limit + " belongs");
    }

    private static CharacterSet set(String letter) {
        return switch (letter) {
            case "N" -> CharacterSet.DIGITS;
            case "X" -> CharacterSet.SET_82;
            default -> CharacterSet.SET_39;
        };
    }

    private static Rule rule(@Nullable String word) {
        if (word == null) {
            return Rule.NONE;
        }
        return switch (word) {
            case "csum" -> Rule.CHECK_DIGIT;
            case "yymmd0" -> Rule.DATE;
            case "yymmdd" -> Rule.DATE_WITH_DAY;
            case "hh" -> Rule.HOUR;
            case "mi", "ss" -> Rule.SIXTIETH;
            case "zero" -> Rule.ZERO;
            default -> throw new IllegalStateException("not a rule: " + word);
        };
    }
}
