package io.livetrace.domain.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementStringTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "]d20109521234543213" + "17261200" + "10L1/a\u001d21S\u001d",
                "]C10109521234543213" + "17261200" + "10L1/a\u001d21S",
                "]e0\u001d0109521234543213\u001d" + "17261200" + "10L1/a\u001d21S",
                "0109521234543213" + "17261200" + "10L1/a\u001d21S",
                "(01)09521234543213(17)261200(10)L1/a(21)S",
                " (01) 09521234543213 (17) 261200 (10) L1/a (21) S "
            })
    void every_writing_of_the_same_elements_reads_the_same(String text) {
        ElementString code = ElementString.parse(text);
        assertThat(code.toBracketed()).isEqualTo("(01)09521234543213(17)261200(10)L1/a(21)S");
        assertThat(code.toRaw()).isEqualTo("010952123454321317261200" + "10L1/a\u001d21S");
        assertThat(code.gtin()).contains(Gtin.parse("9521234543213"));
        assertThat(code.lot()).contains(LotNumber.parse("L1/a"));
        assertThat(code.serial()).contains(SerialNumber.parse("S"));
        assertThat(code.expiry()).contains(Gs1Date.parse("261200"));
    }

    @Test
    void brackets_inside_a_value_are_marked_when_written_in_brackets() {
        ElementString code = ElementString.parse("010952123454321310A(10)B");
        assertThat(code.lot()).contains(LotNumber.parse("A(10)B"));
        assertThat(code.toBracketed()).isEqualTo("(01)09521234543213(10)A\\(10)B");
        assertThat(ElementString.parse(code.toBracketed())).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0109521234543210 | GS1_CHECK_DIGIT: the check digit of GTIN (01) 09521234543210 is 0 but should be 3",
                "01095212345 | GS1_LENGTH: GTIN (01) has 14 characters, but this one has 9",
                "01095212345432131099 9 | GS1_CHARACTER: lot number (10) has character U+0020 at position 3;"
                        + " allowed are characters of GS1 set 82",
                "0109521234543213101234567890123456789012117 | GS1_ELEMENT_STRING: lot number (10) has up to 20"
                        + " characters, but 25 follow; is the separator (FNC1) after it lost?",
                "010952123454321388L1 | GS1_UNKNOWN_AI: position 17 starts no application identifier that we know: 88L1",
                "(01)09521234543213(89)1 | GS1_UNKNOWN_AI: (89) is not an application identifier that we know",
                "(01)09521234543213(10)A(B | GS1_ELEMENT_STRING: position 24 starts no element such as (10)L1;"
                        + " a bracket inside a value is written \\(",
                "(10)A(10)B | GS1_ELEMENT_STRING: lot number (10) stands there twice, as A and as B",
                "1726123 | GS1_LENGTH: expiry date (17) has 6 characters, but this one has 5",
                "17261232 | GS1_VALUE: date 261232 (YYMMDD) has no day 32",
                "(10) | GS1_LENGTH: lot number (10) has 1 to 20 characters, but this one has 0",
                "(7006)260100 | GS1_VALUE: first freeze date (7006) needs a day, but its date 260100 has day 00",
                "(7003)2601012460 | GS1_VALUE: expiry date and time (7003) has 24 where a number below 24 belongs",
                "(8003)19521234543213 | GS1_VALUE: GRAI (8003) has 1 where a number below 1 belongs",
                "(423)1234 | GS1_LENGTH: countries of initial processing (423) ends in the middle of a part: 1234",
                "hello | GS1_NOT_A_CODE: this is neither a Digital Link, nor an element string, nor the digits of a GTIN"
                        + " or SSCC"
            })
    void a_wrong_element_is_refused_with_its_name_and_what_is_wrong(String text, String message) {
        assertThatThrownBy(() -> ElementString.parse(text)).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(00)106141412345678908",
                "(02)09521234543213(37)24",
                "(414)9521234000013(254)7/b",
                "(417)9521234000013",
                "(01)09521234543213(3103)001250(3922)995(15)261231",
                "(01)09521234543213(7003)2612312359(8008)26010112(20)07",
                "(8003)09521234543213abc",
                "(8004)9521234XYZ",
                "(8006)095212345432130105",
                "(8010)9521234-A#1",
                "(8018)952123400000000000",
                "(253)9521234000013DOC(255)9521234000013",
                "(400)PO-1(401)C-7(420)310000(421)156310000(422)156(423)156392",
                "(99)anything:else(91)!"
            })
    void what_retail_and_logistics_use_is_read_and_written_back(String text) {
        ElementString code = ElementString.parse(text);
        assertThat(code.toBracketed()).isEqualTo(text);
        assertThat(ElementString.parse(code.toRaw())).isEqualTo(code);
    }
}
