package io.livetrace.network.fabric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.network.topology.Node;
import java.util.Base64;
import java.util.Optional;

/**
 * What a channel's members agreed on, as {@code configtxlator} writes it down.
 *
 * @param tree a {@code common.Config}
 */
record ChannelConfig(ObjectNode tree) {
    private static final String APPLICATION = "/channel_group/groups/Application";

    boolean has(String mspId) {
        return tree.at(APPLICATION + "/groups").has(mspId);
    }

    /**
     * The same with one more member.
     *
     * @param mspId the member
     * @param definition what {@code configtxgen -printOrg} says of it
     * @param peer where others find it; empty when it runs none, and then it has no say in the chaincode either
     */
    ChannelConfig with(String mspId, ObjectNode definition, Optional<Node> peer) {
        ObjectNode next = tree.deepCopy();
        ObjectNode member = definition.deepCopy();
        peer.ifPresent(node -> {
            addAnchor(member, node);
            addApproval(next, mspId);
        });
        object(next, APPLICATION + "/groups").set(mspId, member);
        return new ChannelConfig(next);
    }

    /**
     * The same, in which a member's certificates on this list do not count.
     *
     * @param list a CRL, PEM; it takes the place of the earlier one
     */
    ChannelConfig revoking(String mspId, byte[] list) {
        ObjectNode next = tree.deepCopy();
        object(next, APPLICATION + "/groups/" + mspId + "/values/MSP/value/config")
                .putArray("revocation_list")
                .add(Base64.getEncoder().encodeToString(list));
        return new ChannelConfig(next);
    }

    private static void addAnchor(ObjectNode member, Node peer) {
        ObjectNode anchors = member.withObject("/values").putObject("AnchorPeers");
        anchors.put("mod_policy", "Admins").put("version", "0");
        anchors.withObject("/value")
                .putArray("anchor_peers")
                .addObject()
                .put("host", Node.HOST)
                .put("port", peer.port());
    }

    /** From now on a newer chaincode takes this company's approval too. */
    private static void addApproval(ObjectNode config, String mspId) {
        ObjectNode policy = object(config, APPLICATION + "/policies/LifecycleEndorsement/policy/value");
        ArrayNode identities = policy.withArray("/identities");
        ObjectNode rule = object(policy, "/rule/n_out_of");
        rule.withArray("/rules").addObject().put("signed_by", identities.size());
        rule.put("n", rule.get("n").asInt() + 1);
        ObjectNode identity = identities.addObject().put("principal_classification", "ROLE");
        identity.putObject("principal").put("msp_identifier", mspId).put("role", "PEER");
    }

    private static ObjectNode object(JsonNode tree, String path) {
        if (tree.at(path) instanceof ObjectNode object) {
            return object;
        }
        throw new Failed("the channel's configuration has no " + path);
    }
}
