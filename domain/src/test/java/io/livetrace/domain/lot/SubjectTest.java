package io.livetrace.domain.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lot:09521234543213:L1",
                "lot:09521234543213:a:b/c",
                "product:09521234543213",
                "style:9521234000013:SUMMER-1"
            })
    void a_subject_is_its_text_in_json(String text) {
        Subject subject = Subject.parse(text);
        assertThat(subject).hasToString(text);
        assertThat(Json.write(subject)).isEqualTo('"' + text + '"');
        assertThat(Json.read('"' + text + '"', Subject.class)).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lot",
                "lot:09521234543213",
                "product:09521234543213:L1",
                "style:9521234000013",
                "style:9521234000013:",
                "colour:red"
            })
    void another_text_is_refused(String text) {
        assertThatThrownBy(() -> Subject.parse(text)).hasMessageStartingWith("INVALID_VALUE: a subject is");
    }
}
