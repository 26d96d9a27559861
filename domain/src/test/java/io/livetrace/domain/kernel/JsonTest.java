package io.livetrace.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class JsonTest {
    /** A record with everything that codecs stumble over. */
    public record Parcel(Quantity content, Optional<String> note, List<String> stops) {
        public boolean isEmpty() {
            return content.isZero();
        }
    }

    private static final Parcel PARCEL = new Parcel(Quantity.of("12.50", "KGM"), Optional.empty(), List.of());

    @Test
    void a_record_is_its_components_and_no_answers_to_questions() {
        assertThat(Json.write(PARCEL)).isEqualTo("{\"content\":{\"unit\":\"KGM\",\"value\":\"12.5\"},\"stops\":[]}");
        assertThat(Json.toTree(PARCEL)).hasToString(Json.write(PARCEL));
    }

    @Test
    void what_was_written_is_read_back_equal() {
        assertThat(Json.read(Json.write(PARCEL), Parcel.class)).isEqualTo(PARCEL);
        assertThat(Json.fromTree(Json.toTree(PARCEL), Parcel.class)).isEqualTo(PARCEL);
    }

    @Test
    void an_optional_member_and_a_list_may_be_left_out_and_nothing_else() {
        assertThat(Json.read("{\"content\":{\"unit\":\"KGM\",\"value\":\"12.5\"}}", Parcel.class))
                .isEqualTo(PARCEL);
        assertThatThrownBy(() -> Json.read("{\"content\":{\"unit\":\"KGM\"}}", Parcel.class))
                .hasMessageContaining("/content");
        assertThatThrownBy(() -> Json.read("{\"stops\":[]}", Parcel.class))
                .hasMessage("MALFORMED: /content: is missing");
    }

    @Test
    void unknown_and_doubled_members_are_refused() {
        assertThatThrownBy(() -> Json.read(Json.write(PARCEL).replace("stops", "stop"), Parcel.class))
                .hasMessageStartingWith("MALFORMED")
                .hasMessageContaining("\"stop\"");
        assertThatThrownBy(() -> Json.tree("{\"a\":1,\"a\":2}")).hasMessageStartingWith("MALFORMED");
    }
}
