package io.livetrace.gateway.lookup;

import static io.livetrace.gateway.lookup.Goods.dress;
import static io.livetrace.gateway.lookup.Goods.lotOfDresses;
import static io.livetrace.gateway.lookup.Goods.something;
import static io.livetrace.gateway.lookup.Goods.yoghurt;
import static io.livetrace.gateway.lookup.Known.neverOpened;
import static io.livetrace.gateway.lookup.Known.onHold;
import static io.livetrace.gateway.lookup.Known.onlyTheLot;
import static io.livetrace.gateway.lookup.Known.onlyThePast;
import static io.livetrace.gateway.lookup.Known.openedByOthers;
import static io.livetrace.gateway.lookup.Known.openedByTooMany;
import static io.livetrace.gateway.lookup.Known.recalled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookupJsonTest {
    static Stream<Lookup> lookups() {
        return Stream.of(
                dress(recalled(), openedByTooMany(), openedByOthers(3)),
                yoghurt(onHold(), neverOpened()),
                lotOfDresses(onlyTheLot()),
                something(onlyThePast()));
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void a_lookup_written_as_json_reads_back_equal(Lookup lookup) {
        assertThat(Json.read(Json.write(lookup), Lookup.class)).isEqualTo(lookup);
    }

    @Test
    void clients_find_verdict_recall_and_block_where_the_api_says() {
        JsonNode json = Json.toTree(dress(recalled(), openedByOthers(3)));

        assertThat(json.at("/verdict/code").asText()).isEqualTo("RECALLED");
        assertThat(json.at("/verdict/facts/1/code").asText()).isEqualTo("OPENED_BEFORE");
        assertThat(json.at("/verdict/facts/1/atLeast").asInt()).isEqualTo(3);
        assertThat(json.at("/recall/recallId").asText()).isEqualTo("RC-2026-003");
        assertThat(json.at("/asOfBlock").asLong()).isEqualTo(124);
        assertThat(json.at("/item/digitalLink").asText())
                .isEqualTo("https://scan.livetrace.example/01/09521234000013/10/D2611-07/21/7K3QX9M2VB4T6HRW");
    }
}
