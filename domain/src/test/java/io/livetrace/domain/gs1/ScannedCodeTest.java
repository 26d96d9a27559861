package io.livetrace.domain.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedCodeTest {
    @ParameterizedTest
    @CsvSource({
        "9521234543213, https://id.gs1.org/01/09521234543213",
        "]E09521234543213, https://id.gs1.org/01/09521234543213",
        "]E495212340, https://id.gs1.org/01/00000095212340",
        "614141000036, https://id.gs1.org/01/00614141000036",
        "]I119521234543210, https://id.gs1.org/01/19521234543210",
        "106141412345678908, https://id.gs1.org/00/106141412345678908",
        "00106141412345678908, https://id.gs1.org/00/106141412345678908",
        "]Q1https://example.com/01/9521234543213/10/L1, https://id.gs1.org/01/09521234543213/10/L1",
        "]Q3010952123454321310L1, https://id.gs1.org/01/09521234543213/10/L1",
        "(01)09521234543213(10)L1, https://id.gs1.org/01/09521234543213/10/L1",
        "urn:epc:id:sgtin:9521234.054321.7, https://id.gs1.org/01/09521234543213/21/7"
    })
    void every_carrier_leads_to_the_same_canonical_link(String text, String link) {
        assertThat(ScannedCode.parse(text).toDigitalLink().canonical()).isEqualTo(link);
    }

    @Test
    void line_ends_of_a_scanner_are_not_part_of_the_code() {
        assertThat(ScannedCode.parse("9521234543213\r\n").gtin()).contains(Gtin.parse("9521234543213"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "12345",
                "]C1",
                "]Q1hello",
                "mailto:a@b.c",
                "urn:epc:",
                "https://",
                "(",
                "\u001d"
            })
    void what_is_no_gs1_code_is_refused(String text) {
        assertThatThrownBy(() -> ScannedCode.parse(text)).hasMessageStartingWith("GS1_");
    }

    @Test
    void a_wrong_check_digit_is_not_taken_for_an_element_string() {
        assertThatThrownBy(() -> ScannedCode.parse("9521234543210")).hasMessageStartingWith("GS1_CHECK_DIGIT");
    }

    @Test
    void a_text_longer_than_any_carrier_is_refused() {
        assertThatThrownBy(() -> ScannedCode.parse("1".repeat(5000))).hasMessageStartingWith("GS1_LENGTH");
    }
}
