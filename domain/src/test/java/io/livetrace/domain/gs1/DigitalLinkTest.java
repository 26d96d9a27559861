package io.livetrace.domain.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitalLinkTest {
    private static final Gtin DRESS = Gtin.parse("9521234543213");

    @ParameterizedTest
    @CsvSource({
        "https://id.gs1.org/01/09521234543213",
        "http://example.com/01/9521234543213",
        "HTTPS://EXAMPLE.COM:8443/01/09521234543213/",
        "https://example.com/some/path/01/09521234543213?linkType=gs1:pip#top",
        "https://example.com/one/01/09521234543213"
    })
    void the_same_key_is_read_whatever_domain_and_path_stand_before_it(String uri) {
        assertThat(DigitalLink.parse(uri).canonical()).isEqualTo("https://id.gs1.org/01/09521234543213");
    }

    @Test
    void key_qualifiers_and_attributes_are_told_apart() {
        DigitalLink link = DigitalLink.parse(
                "https://example.com/01/09521234543213/22/2A/10/L%2F1/21/S%25?17=261231&3103=000195&lang=zh-CN&x=%E7%B9%94;y");
        assertThat(link.keys().values())
                .containsExactly(
                        Map.entry("01", "09521234543213"),
                        Map.entry("22", "2A"),
                        Map.entry("10", "L/1"),
                        Map.entry("21", "S%"));
        assertThat(link.attributes().values()).containsExactly(Map.entry("17", "261231"), Map.entry("3103", "000195"));
        assertThat(link.others())
                .containsExactly(Map.entry("lang", "zh-CN"), Map.entry("x", "\u7e54"), Map.entry("y", ""));
        assertThat(link.expiry()).contains(Gs1Date.parse("261231"));
    }

    @Test
    void a_lot_with_a_slash_is_one_part_of_the_path() {
        DigitalLink link = DigitalLink.of(DRESS, LotNumber.parse("A/B?c"));
        assertThat(link).hasToString("https://id.gs1.org/01/09521234543213/10/A%2FB%3Fc");
        assertThat(DigitalLink.parse(link.toString())).isEqualTo(link);
    }

    @Test
    void a_value_that_looks_like_a_key_is_a_value() {
        assertThat(DigitalLink.parse("https://example.com/01/09521234543213/10/01")
                        .lot())
                .contains(LotNumber.parse("01"));
        assertThat(DigitalLink.parse("https://example.com/01/09521234543213/10/414/21/00")
                        .serial())
                .contains(SerialNumber.parse("00"));
    }

    @Test
    void places_parties_and_logistic_units_have_links_too() {
        Gln gln = Gln.parse("9521234000013");
        assertThat(DigitalLink.ofLocation(gln)).hasToString("https://id.gs1.org/414/9521234000013");
        assertThat(DigitalLink.ofParty(gln)).hasToString("https://id.gs1.org/417/9521234000013");
        assertThat(DigitalLink.of(Sscc.parse("106141412345678908")))
                .hasToString("https://id.gs1.org/00/106141412345678908");
        assertThat(DigitalLink.parse("https://example.com/414/9521234000013/254/dock-7")
                        .location())
                .contains(gln);
    }

    @Test
    void a_link_is_written_below_any_base() {
        DigitalLink link = DigitalLink.of(DRESS, LotNumber.parse("L1"), SerialNumber.parse("7"));
        assertThat(link.toUri("http://localhost:8080/"))
                .isEqualTo("http://localhost:8080/01/09521234543213/10/L1/21/7");
        assertThat(link.toUri("https://example.com/a/b")).startsWith("https://example.com/a/b/01/");
        assertThatThrownBy(() -> link.toUri("https://example.com?a=b"))
                .hasMessageStartingWith("GS1_DIGITAL_LINK: a base");
    }

    @Test
    void the_canonical_form_sorts_attributes_and_drops_what_is_not_gs1() {
        DigitalLink link = DigitalLink.parse("https://example.com/01/9521234543213?lang=en&3103=000195&17=261231");
        assertThat(link.canonical()).isEqualTo("https://id.gs1.org/01/09521234543213?17=261231&3103=000195");
        assertThat(link.keysOnly().canonical()).isEqualTo("https://id.gs1.org/01/09521234543213");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.b/01/09521234543210 | GS1_CHECK_DIGIT: the check digit of GTIN 09521234543210 is 0 but should be 3",
                "https://a.b/01/09521234543213/21/S/10/L | GS1_QUALIFIER: lot number (10) is out of order: after GTIN (01)"
                        + " comes 22, 10, 21",
                "https://a.b/01/09521234543213/10/L/10/M | GS1_QUALIFIER: /10/ stands twice in the path",
                "https://a.b/01/09521234543213/414/9521234000013 | GS1_QUALIFIER: GLN (414) cannot follow GTIN (01) in the"
                        + " path; what can, in this order: [22, 10, 21]",
                "https://a.b/00/106141412345678908/10/L | GS1_QUALIFIER: lot number (10) cannot follow SSCC (00) in the path;"
                        + " nothing can",
                "https://a.b/01/09521234543213?10=L | GS1_QUALIFIER: lot number (10) belongs into the path after GTIN (01),"
                        + " not into the query",
                "https://a.b/01/09521234543213?00=106141412345678908 | GS1_DIGITAL_LINK: SSCC (00) is a key of its own and"
                        + " cannot be an attribute of GTIN (01)",
                "https://a.b/01/09521234543213?17=261301 | GS1_VALUE: date 261301 (YYMMDD) has no month 13",
                "https://a.b/01/09521234543213?88=1 | GS1_UNKNOWN_AI: (88) is not an application identifier that we know",
                "https://a.b/01/09521234543213/lot/L1 | GS1_DIGITAL_LINK: \"lot\" stands where an application identifier"
                        + " belongs",
                "https://a.b/gtin/09521234543213 | GS1_NOT_SUPPORTED: names such as /gtin/ are withdrawn from GS1 Digital"
                        + " Link; write the number, such as /01/",
                "https://a.b/DBHKVAdpQgqrQ | GS1_DIGITAL_LINK: the path has no GS1 key with pairs up to its end, such as"
                        + " /01/09521234543213/10/L1; a compressed link has to be expanded first",
                "https://a.b/01/09521234543213/10 | GS1_DIGITAL_LINK: the path has no GS1 key with pairs up to its end, such"
                        + " as /01/09521234543213/10/L1; a compressed link has to be expanded first",
                "https://a.b/01/09521234543213/10/%zz | GS1_DIGITAL_LINK: a % in \"%zz\" is not followed by two hexadecimal"
                        + " digits",
                "https://a.b/01/09521234543213/10/%E7%B9%94 | GS1_CHARACTER: lot number (10) has character U+7E54 at"
                        + " position 1; allowed are characters of GS1 set 82",
                "ftp://a.b/01/09521234543213 | GS1_DIGITAL_LINK: a Digital Link is an address such as"
                        + " https://id.gs1.org/01/09521234543213"
            })
    void a_wrong_link_is_refused_with_what_is_wrong(String uri, String message) {
        assertThatThrownBy(() -> DigitalLink.parse(uri)).hasMessage(message);
    }

    @Test
    void an_element_string_becomes_a_link_in_the_order_of_the_path() {
        DigitalLink link =
                ElementString.parse("(21)7(17)261231(10)L1(01)09521234543213").toDigitalLink();
        assertThat(link).hasToString("https://id.gs1.org/01/09521234543213/10/L1/21/7?17=261231");
        assertThatThrownBy(() -> ElementString.parse("(10)L1").toDigitalLink())
                .hasMessageStartingWith("GS1_NOT_A_CODE: the code names no thing");
        assertThat(List.copyOf(link.elements().values().keySet())).containsExactly("01", "10", "21", "17");
    }
}
