package io.livetrace.domain.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gs1DateTest {
    @ParameterizedTest
    @CsvSource({
        "261231, 2026, 2026-12-31",
        "260200, 2026, 2026-02-28",
        "280200, 2026, 2028-02-29",
        "760101, 2026, 2076-01-01",
        "770101, 2026, 1977-01-01",
        "490101, 2099, 2149-01-01",
        "500101, 2099, 2050-01-01",
        "000229, 2051, 2100-02-28"
    })
    void the_century_is_the_one_nearest_to_the_year_of_reading(String code, int year, LocalDate date) {
        assertThat(Gs1Date.parse(code).readIn(year)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "261301, 'GS1_VALUE: date 261301 (YYMMDD) has no month 13'",
        "260001, 'GS1_VALUE: date 260001 (YYMMDD) has no month 00'",
        "260230, 'GS1_VALUE: date 260230 (YYMMDD) has no day 30'",
        "2602, 'GS1_LENGTH: date has 6 characters, but this one has 4'"
    })
    void a_day_that_no_calendar_has_is_refused(String code, String message) {
        assertThatThrownBy(() -> Gs1Date.parse(code)).hasMessage(message);
    }

    @Test
    void a_calendar_date_is_written_and_read_back() {
        LocalDate date = LocalDate.of(2026, 3, 9);
        assertThat(Gs1Date.of(date)).hasToString("260309");
        assertThat(Gs1Date.of(date).readIn(2026)).isEqualTo(date);
    }
}
