package io.livetrace.domain.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Salt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodesTest {
    @Test
    void ten_bytes_make_a_serial_of_sixteen_characters() {
        assertThat(UnitSerial.of(new byte[10])).hasToString("0000000000000000");
        byte[] ones = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        assertThat(UnitSerial.of(ones)).hasToString("ZZZZZZZZZZZZZZZZ");
        assertThat(UnitSerial.of(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 33})).hasToString("0000000000000011");
    }

    @Test
    void a_serial_is_a_valid_gs1_serial_number() {
        assertThat(Labels.serial(1).toSerialNumber())
                .hasToString(Labels.serial(1).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000000000000", "00000000000000000", "000000000000000u", "000000000000000O"})
    void other_serials_are_not_ours(String serial) {
        assertThat(UnitSerial.isOne(serial)).isFalse();
        assertThatThrownBy(() -> UnitSerial.parse(serial)).hasMessageStartingWith("INVALID_VALUE: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10AB-CDEF-GHJK", "10abcdefghjk", "IoAB CDEF GHJK", " lO-AB-CD-EF-GH-JK "})
    void an_inner_code_is_read_as_people_type_it(String typed) {
        assertThat(InnerCode.parse(typed).printed()).isEqualTo("10AB-CDEF-GHJK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10AB-CDEF-GHJ", "10AB-CDEF-GHJKM", "10AB-CDEF-GHJU", "10AB-CDEF-GHJ１"})
    void what_is_no_inner_code_is_refused(String typed) {
        assertThatThrownBy(() -> InnerCode.parse(typed)).hasMessageStartingWith("INNER_CODE_WRONG: ");
    }

    @Test
    void an_inner_code_does_not_show_itself_in_logs() {
        assertThat(Labels.code(1).toString()).doesNotContain(Labels.code(1).printed());
    }

    @Test
    void serials_and_salts_are_plain_strings_in_json() {
        assertThat(Json.read(Json.write(Labels.serial(3)), UnitSerial.class)).isEqualTo(Labels.serial(3));
        assertThat(Json.read(Json.write(Labels.salt(3)), Salt.class)).isEqualTo(Labels.salt(3));
        assertThatThrownBy(() -> Salt.parse("00")).hasMessageStartingWith("INVALID_VALUE: ");
    }
}
