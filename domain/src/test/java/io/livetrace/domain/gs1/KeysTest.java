package io.livetrace.domain.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    @ParameterizedTest
    @CsvSource({"95212340, 00000095212340", "614141000036, 00614141000036", "9521234543213, 09521234543213"})
    void a_gtin_of_any_length_is_kept_as_fourteen_digits(String read, String kept) {
        assertThat(Gtin.parse(read)).hasToString(kept);
        assertThat(Gtin.parse(kept)).isEqualTo(Gtin.parse(read));
    }

    @Test
    void a_wrong_check_digit_is_refused_with_the_right_one() {
        assertThatThrownBy(() -> Gtin.parse("9521234543218"))
                .hasMessage("GS1_CHECK_DIGIT: the check digit of GTIN 9521234543218 is 8 but should be 3");
        assertThatThrownBy(() -> Gln.parse("9521234000014")).hasMessageContaining("should be 3");
        assertThatThrownBy(() -> Sscc.parse("106141412345678909")).hasMessageContaining("should be 8");
    }

    @ParameterizedTest
    @CsvSource({
        "95212345432, 'GS1_LENGTH: GTIN has 8, 12, 13 or 14 digits, but this one has 11'",
        "952123454321X, 'GS1_CHARACTER: GTIN has ''X'' at position 13; allowed are digits'",
        "'', 'GS1_LENGTH: GTIN has 8, 12, 13 or 14 digits, but this one has 0'"
    })
    void a_text_that_is_no_gtin_is_refused_with_what_is_wrong(String text, String message) {
        assertThatThrownBy(() -> Gtin.parse(text)).hasMessage(message);
    }

    @Test
    void digits_of_other_scripts_are_not_digits() {
        assertThatThrownBy(() -> Gln.parse("٩521234000013"))
                .hasMessage("GS1_CHARACTER: GLN has character U+0669 at position 1; allowed are digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L1", "lot/7", "!\"%&'()*+,-./:;<=>?_", "12345678901234567890"})
    void lots_and_serials_keep_every_character_of_set_82_and_its_case(String text) {
        assertThat(LotNumber.parse(text)).hasToString(text);
        assertThat(SerialNumber.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "[", "~", "123456789012345678901", "a\u001db", "@"})
    void lots_outside_set_82_or_too_long_are_refused(String text) {
        assertThatThrownBy(() -> LotNumber.parse(text)).hasMessageContaining("lot number has");
    }

    @Test
    void a_company_prefix_covers_a_gtin_behind_its_indicator() {
        CompanyPrefix prefix = CompanyPrefix.parse("9521234");
        assertThat(prefix.covers(Gtin.parse("9521234543213"))).isTrue();
        assertThat(prefix.covers(Gtin.parse("19521234543210"))).isTrue();
        assertThat(CompanyPrefix.parse("9521235").covers(Gtin.parse("9521234543213")))
                .isFalse();
    }

    @Test
    void no_company_prefix_covers_a_gtin_8() {
        assertThat(CompanyPrefix.parse("0000").covers(Gtin.parse("95212340"))).isFalse();
    }

    @Test
    void a_company_prefix_covers_glns_and_ssccs() {
        CompanyPrefix prefix = CompanyPrefix.parse("0614141");
        assertThat(prefix.covers(Sscc.parse("106141412345678908"))).isTrue();
        assertThat(prefix.covers(Gln.parse("9521234000013"))).isFalse();
        assertThat(CompanyPrefix.parse("9521234").covers(Gln.parse("9521234000013")))
                .isTrue();
    }

    @Test
    void keys_are_plain_strings_in_json() {
        Gtin gtin = Gtin.parse("9521234543213");
        assertThat(Json.write(gtin)).isEqualTo("\"09521234543213\"");
        assertThat(Json.read("\"9521234543213\"", Gtin.class)).isEqualTo(gtin);
        assertThatThrownBy(() -> Json.read("\"1\"", Gtin.class)).hasMessageContaining("GS1_LENGTH");
    }
}
