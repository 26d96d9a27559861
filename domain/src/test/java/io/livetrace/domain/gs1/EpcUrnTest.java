package io.livetrace.domain.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpcUrnTest {
    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sgtin:0614141.107346.2017, https://id.gs1.org/01/10614141073464/21/2017",
        "urn:epc:id:sgtin:9521234.054321.a%2Fb.c, https://id.gs1.org/01/09521234543213/21/a%2Fb.c",
        "urn:epc:class:lgtin:4012345.011111.4444, https://id.gs1.org/01/04012345111118/10/4444",
        "urn:epc:idpat:sgtin:4012345.066666.*, https://id.gs1.org/01/04012345666663",
        "urn:epc:id:sscc:0614141.1234567890, https://id.gs1.org/00/106141412345678908",
        "urn:epc:id:sgln:0614141.00777.0, https://id.gs1.org/414/0614141007776",
        "urn:epc:id:sgln:0012345.11111.400, https://id.gs1.org/414/0012345111112/254/400",
        "urn:epc:id:pgln:4012345.00225, https://id.gs1.org/417/4012345002256",
        "urn:epc:id:grai:4012345.55555.987, https://id.gs1.org/8003/04012345555554987",
        "urn:epc:idpat:grai:4012345.55555.*, https://id.gs1.org/8003/04012345555554",
        "urn:epc:id:giai:4000001.12345, https://id.gs1.org/8004/400000112345",
        "urn:epc:id:gdti:0614141.00001.1618034, https://id.gs1.org/253/06141410000121618034",
        "urn:epc:id:gsrn:0614141.0000010253, https://id.gs1.org/8018/061414100000102534",
        "urn:epc:id:cpi:0614141.5PQ7%2FZ43.12345, https://id.gs1.org/8010/06141415PQ7%2FZ43/8011/12345"
    })
    void an_epc_is_the_same_thing_as_its_digital_link(String urn, String link) {
        assertThat(new EpcUrn(urn).toDigitalLink().canonical()).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sgtin:0614141.107346.2017, 0614141",
        "urn:epc:id:sgtin:9521234.054321.a%2Fb.c, 9521234",
        "urn:epc:class:lgtin:4012345.011111.4444, 4012345",
        "urn:epc:idpat:sgtin:4012345.066666.*, 4012345",
        "urn:epc:id:sscc:0614141.1234567890, 0614141",
        "urn:epc:id:sgln:0614141.00777.0, 0614141",
        "urn:epc:id:sgln:0012345.11111.400, 0012345",
        "urn:epc:id:pgln:4012345.00225, 4012345"
    })
    void with_its_company_prefix_a_link_becomes_an_epc(String urn, String prefix) {
        DigitalLink link = new EpcUrn(urn).toDigitalLink();
        assertThat(EpcUrn.of(link, CompanyPrefix.parse(prefix))).hasToString(urn);
    }

    @Test
    void another_companys_prefix_makes_no_epc() {
        DigitalLink link = DigitalLink.of(Sscc.parse("106141412345678908"));
        assertThatThrownBy(() -> EpcUrn.of(link, CompanyPrefix.parse("9521234")))
                .hasMessage("GS1_EPC: company prefix 9521234 does not cover 106141412345678908");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:epc:id:sgtin:0614141.10734.2017 | GS1_EPC: prefix and reference of an EPC sgtin have 13 digits, but"
                        + " 0614141.10734 has 12",
                "urn:epc:id:sgtin:0614141.107346 | GS1_EPC: an EPC sgtin has 3 parts with dots between, but this is"
                        + " 0614141.107346",
                "urn:epc:id:sgtin:061414x.107346.1 | GS1_CHARACTER: company prefix has 'x' at position 7; allowed are digits",
                "urn:epc:id:sgtin:0614141.10734x.1 | GS1_CHARACTER: reference of an EPC sgtin has 'x' at position 6;"
                        + " allowed are digits",
                "urn:epc:idpat:sgtin:0614141.107346.1 | GS1_EPC: a pattern ends in *, as in"
                        + " urn:epc:idpat:sgtin:9521234.054321.*",
                "urn:epc:id:lgtin:4012345.011111.4444 | GS1_NOT_SUPPORTED: we do not read EPCs of the scheme id:lgtin",
                "urn:epc:id:adi:W81X9C.3KL984PX1.2WMA52 | GS1_NOT_SUPPORTED: we do not read EPCs of the scheme id:adi",
                "urn:epc:id:sgtin:0614141.107346.%2 | GS1_EPC: a % in \"%2\" is not followed by two hexadecimal digits"
            })
    void a_wrong_epc_is_refused_with_what_is_wrong(String urn, String message) {
        assertThatThrownBy(() -> new EpcUrn(urn)).hasMessage(message);
    }
}
