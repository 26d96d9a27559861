package io.livetrace.domain.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LosslessPropertiesTest {
    @Property(seed = "1", tries = 300)
    void whatever_an_extension_says_survives_the_ledger(@ForAll("trees") JsonNode extension) {
        ObjectNode tree = Json.object();
        tree.put("type", "ObjectEvent").put("eventTime", "2026-11-22T01:00:00Z").put("eventTimeZoneOffset", "+00:00");
        tree.put("action", "OBSERVE").putArray("epcList");
        tree.set("example:more", extension);
        EpcisEvent event =
                new EpcisEvent(Gln.parse("9521234000013"), "urn:ex:e1", Instant.EPOCH, Optional.empty(), tree);

        EpcisEvent found = Json.read(Json.write(event), EpcisEvent.class);

        assertThat(found.event()).isEqualTo(tree);
        assertThat(found.event().get("example:more").toString().length())
                .isEqualTo(extension.toString().length());
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(TextNode::valueOf),
                Arbitraries.bigDecimals().ofScale(6).map(DecimalNode::valueOf),
                Arbitraries.bigIntegers().map(BigIntegerNode::valueOf),
                Arbitraries.of(BooleanNode.TRUE, NullNode.getInstance()));
        return Arbitraries.lazyOf(() -> leaves, () -> leaves, this::lists, this::objects);
    }

    private Arbitrary<JsonNode> lists() {
        return trees().list().ofMaxSize(3).map(LosslessPropertiesTest::list);
    }

    private Arbitrary<JsonNode> objects() {
        Arbitrary<String> names = Arbitraries.of("example:a", "example:b", "c", "d~/e");
        return Arbitraries.maps(names, trees()).ofMaxSize(3).map(LosslessPropertiesTest::object);
    }

    private static JsonNode list(List<JsonNode> values) {
        ArrayNode list = Json.object().putArray("list");
        return list.addAll(values);
    }

    private static JsonNode object(Map<String, JsonNode> members) {
        ObjectNode object = Json.object();
        return object.setAll(members);
    }
}
