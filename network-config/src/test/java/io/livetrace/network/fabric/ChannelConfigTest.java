package io.livetrace.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.network.topology.Company;
import io.livetrace.network.topology.Node;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelConfigTest {
    private static final String OF_TWO = """
            {"channel_group": {"groups": {"Application": {
              "groups": {"PlatformMSP": {}, "BrandMSP": {}},
              "policies": {"LifecycleEndorsement": {"policy": {"type": 1, "value": {
                "identities": [
                  {"principal": {"msp_identifier": "PlatformMSP", "role": "PEER"}, "principal_classification": "ROLE"},
                  {"principal": {"msp_identifier": "BrandMSP", "role": "PEER"}, "principal_classification": "ROLE"}],
                "rule": {"n_out_of": {"n": 2, "rules": [{"signed_by": 0}, {"signed_by": 1}]}},
                "version": 0}}}}}}}}
            """;
    private static final String MILL = "{\"mod_policy\": \"Admins\", \"values\": {\"MSP\": {}}}";
    private static final Node PEER = new Node("peer0", new Company("Mill", "livetrace.test", false), 7090);

    private final ChannelConfig config = new ChannelConfig(json(OF_TWO));

    @Test
    void a_new_company_is_a_member_and_says_where_its_peer_is() {
        ChannelConfig next = config.with("MillMSP", json(MILL), Optional.of(PEER));

        assertThat(config.has("MillMSP")).isFalse();
        assertThat(next.has("MillMSP")).isTrue();
        assertThat(next.tree().at(member("MillMSP") + "/values/AnchorPeers/value/anchor_peers/0"))
                .isEqualTo(json("{\"host\": \"127.0.0.1\", \"port\": 7090}"));
        assertThat(next.tree().at(member("MillMSP") + "/values").has("MSP")).isTrue();
    }

    @Test
    void a_newer_chaincode_takes_the_new_company_too() {
        ObjectNode next = config.with("MillMSP", json(MILL), Optional.of(PEER)).tree();

        String policy = "/channel_group/groups/Application/policies/LifecycleEndorsement/policy/value";
        assertThat(next.at(policy + "/rule/n_out_of"))
                .isEqualTo(json("{\"n\": 3, \"rules\": [{\"signed_by\": 0}, {\"signed_by\": 1}, {\"signed_by\": 2}]}"));
        assertThat(next.at(policy + "/identities/2/principal"))
                .isEqualTo(json("{\"msp_identifier\": \"MillMSP\", \"role\": \"PEER\"}"));
    }

    @Test
    void a_company_without_a_peer_has_no_say_in_the_chaincode() {
        ObjectNode next = config.with("MillMSP", json(MILL), Optional.empty()).tree();

        assertThat(next.at("/channel_group/groups/Application/policies"))
                .isEqualTo(config.tree().at("/channel_group/groups/Application/policies"));
        assertThat(next.at(member("MillMSP"))).isEqualTo(json(MILL));
    }

    @Test
    void a_list_of_revoked_certificates_takes_the_place_of_the_earlier_one() {
        String mill = "{\"values\": {\"MSP\": {\"value\": {\"config\": {\"revocation_list\": [\"b2xk\"]}}}}}";
        ChannelConfig current = config.with("MillMSP", json(mill), Optional.empty());

        ChannelConfig next = current.revoking("MillMSP", "new".getBytes(StandardCharsets.UTF_8));

        assertThat(next.tree().at(member("MillMSP") + "/values/MSP/value/config/revocation_list"))
                .extracting(JsonNode::asText)
                .containsExactly("bmV3");
        assertThat(next.revoking("MillMSP", "new".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(next);
    }

    @Test
    void a_configuration_of_another_kind_is_refused() {
        assertThatThrownBy(() -> new ChannelConfig(json("{}")).with("MillMSP", json(MILL), Optional.of(PEER)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("LifecycleEndorsement");
    }

    private static String member(String mspId) {
        return "/channel_group/groups/Application/groups/" + mspId;
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
