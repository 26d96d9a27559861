package io.livetrace.gateway.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates and times as the page prints them: in Beijing time, which the foot of the page says. */
final class Times {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter ZH_DATE = pattern("yyyy'年'M'月'd'日'", Lang.ZH);
    private static final DateTimeFormatter ZH_TIME = pattern("yyyy'年'M'月'd'日' HH:mm", Lang.ZH);
    private static final DateTimeFormatter EN_DATE = pattern("d MMMM yyyy", Lang.EN);
    private static final DateTimeFormatter EN_TIME = pattern("d MMMM yyyy', 'HH:mm", Lang.EN);

    private static final DateTimeFormatter CLOCK = pattern("HH:mm", Lang.EN);

    private Times() {}

    static String date(LocalDate date, Lang lang) {
        return (lang == Lang.ZH ? ZH_DATE : EN_DATE).format(date);
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    static String dateAndTime(Instant time, Lang lang) {
        return (lang == Lang.ZH ? ZH_TIME : EN_TIME).format(time.atZone(ZONE));
    }

    /** The later end of a period whose earlier end has been said. */
    static String endOf(Instant from, Instant until, Lang lang) {
        return day(from).equals(day(until)) ? CLOCK.format(until.atZone(ZONE)) : dateAndTime(until, lang);
    }

    private static DateTimeFormatter pattern(String pattern, Lang lang) {
        return DateTimeFormatter.ofPattern(pattern, lang.locale());
    }
}
