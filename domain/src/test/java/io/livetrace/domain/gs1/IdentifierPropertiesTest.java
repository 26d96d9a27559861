package io.livetrace.domain.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.Refusal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdentifierPropertiesTest {
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    @Property(seed = "1", tries = 500)
    void one_wrong_digit_is_always_found(
            @ForAll("gtins") Gtin gtin,
            @ForAll @IntRange(max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char wrong = (char) ('0' + (gtin.value().charAt(at) - '0' + shift) % 10);
        String text = gtin.value().substring(0, at) + wrong + gtin.value().substring(at + 1);
        assertThatThrownBy(() -> Gtin.parse(text)).isInstanceOf(Refusal.class);
    }

    @Property(seed = "2", tries = 500)
    void two_swapped_neighbours_are_found_unless_they_differ_by_five(
            @ForAll("gtins") Gtin gtin, @ForAll @IntRange(max = 12) int at) {
        char left = gtin.value().charAt(at);
        char right = gtin.value().charAt(at + 1);
        Assume.that((left - right) % 5 != 0);
        String text =
                gtin.value().substring(0, at) + right + left + gtin.value().substring(at + 2);
        assertThatThrownBy(() -> Gtin.parse(text)).hasMessageStartingWith("GS1_CHECK_DIGIT");
    }

    @Property(seed = "3", tries = 500)
    void lot_and_serial_survive_every_writing(
            @ForAll("gtins") Gtin gtin, @ForAll("texts") String lot, @ForAll("texts") String serial) {
        DigitalLink link = DigitalLink.of(gtin, LotNumber.parse(lot), SerialNumber.parse(serial));
        ElementString elements = new ElementString(link.elements());

        assertThat(DigitalLink.parse(link.toUri("https://example.com/p"))).isEqualTo(link);
        assertThat(ElementString.parse(elements.toRaw())).isEqualTo(elements);
        assertThat(ElementString.parse("]d2" + elements.toRaw())).isEqualTo(elements);
        assertThat(ElementString.parse(elements.toBracketed())).isEqualTo(elements);
        assertThat(ScannedCode.parse(elements.toBracketed()).toDigitalLink()).isEqualTo(link);
    }

    @Property(seed = "4", tries = 500)
    void an_epc_survives_the_way_over_its_digital_link(
            @ForAll("gtins") Gtin gtin,
            @ForAll("texts") String serial,
            @ForAll @IntRange(min = 4, max = 12) int length) {
        DigitalLink link = DigitalLink.of(gtin, SerialNumber.parse(serial));
        CompanyPrefix prefix = CompanyPrefix.parse(gtin.value().substring(1, 1 + length));
        assertThat(EpcUrn.of(link, prefix).toDigitalLink()).isEqualTo(link);
    }

    @Property(seed = "5", tries = 1000)
    void any_text_is_read_or_refused_and_never_worse(@ForAll("nearlyCodes") String text) {
        try {
            ScannedCode code = ScannedCode.parse(text);
            assertThat(ElementString.parse(new ElementString(code.elements()).toRaw())
                            .elements()
                            .values())
                    .isEqualTo(code.elements().values());
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isInstanceOf(Gs1Code.class);
            assertThat(refusal.detail()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Gtin> gtins() {
        return Arbitraries.strings().numeric().ofLength(13).map(digits -> new Gtin(digits + CheckDigit.of(digits)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(SET_82.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> nearlyCodes() {
        Arbitrary<String> pieces = Arbitraries.of(
                "]C1",
                "]Q1",
                "https://a.b",
                "urn:epc:id:",
                "sgtin:",
                "952123",
                "4.054321.",
                "01",
                "/01/",
                "09521234543213",
                "(01)",
                "(10)",
                "/10/",
                "\u001d",
                "10L1",
                "21",
                "?17=",
                "261231",
                "%2F",
                "%",
                "(",
                "\\(",
                "9521234543213",
                "\u00e4");
        return pieces.list().ofMinSize(1).ofMaxSize(7).map(parts -> String.join("", parts));
    }
}
