package io.livetrace.domain.gs1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as bar codes carry it: {@code YYMMDD}, where day 00 means the last day of the month. Which century it lies in
 * depends on the year it is read in (GS1 General Specifications, section 7.12), so a caller says which year that is.
 */
public record Gs1Date(@JsonValue String value) {
    public Gs1Date {
        CharacterSet.DIGITS.require("date", value, 6, 6);
        Refusal.unless(
                month(value) >= 1 && month(value) <= 12,
                Gs1Code.GS1_VALUE,
                "date " + value + " (YYMMDD) has no month " + value.substring(2, 4));
        Refusal.unless(
                day(value) <= YearMonth.of(2000 + year(value), month(value)).lengthOfMonth(),
                Gs1Code.GS1_VALUE,
                "date " + value + " (YYMMDD) has no day " + value.substring(4));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Gs1Date parse(String yymmdd) {
        return new Gs1Date(yymmdd);
    }

    public static Gs1Date of(LocalDate date) {
        return new Gs1Date(two(date.getYear() % 100) + two(date.getMonthValue()) + two(date.getDayOfMonth()));
    }

    /** Whether the code leaves the day open (00). */
    public boolean isMonthOnly() {
        return day(value) == 0;
    }

    /** The calendar date, read in the given year: at most 49 years back of it and 50 ahead. */
    public LocalDate readIn(int currentYear) {
        YearMonth month = YearMonth.of(fullYear(currentYear), month(value));
        int last = month.lengthOfMonth();
        return month.atDay(isMonthOnly() ? last : Math.min(day(value), last));
    }

    @Override
    public String toString() {
        return value;
    }

    private int fullYear(int currentYear) {
        int ahead = year(value) - currentYear % 100;
        int century = currentYear - currentYear % 100;
        if (ahead >= 51) {
            century -= 100;
        } else if (ahead <= -50) {
            century += 100;
        }
        return century + year(value);
    }

    private static int year(String yymmdd) {
        return Integer.parseInt(yymmdd.substring(0, 2));
    }

    private static int month(String yymmdd) {
        return Integer.parseInt(yymmdd.substring(2, 4));
    }

    private static int day(String yymmdd) {
        return Integer.parseInt(yymmdd.substring(4));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
