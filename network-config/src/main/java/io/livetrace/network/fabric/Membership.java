package io.livetrace.network.fabric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.network.files.Layout;
import io.livetrace.network.topology.Company;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.Topology.Channel;
import io.livetrace.network.topology.Topology.Organisation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who belongs to a running network: companies come, and certificates cease to count. */
public final class Membership {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final FabricCommands commands;
    private final Topology topology;
    private final Layout layout;

    /** @param topology the network before the change */
    public Membership(FabricCommands commands, Topology topology, Layout layout) {
        this.commands = commands;
        this.topology = topology;
        this.layout = layout;
    }

    /** Admits a company to a channel, unless it is a member: all members sign. */
    public void admit(Company company, Optional<Node> peer, Channel channel) {
        String mspId = company.mspId();
        UnaryOperator<ChannelConfig> joined =
                config -> config.has(mspId) ? config : config.with(mspId, definition(company), peer);
        change(company.label()).make(channel, topology.members(channel), joined);
    }

    /**
     * Puts a company's list of revoked certificates in place of its earlier one, in each of its channels. The company's own
     * administrator signs, nobody else has to.
     *
     * @param list a CRL of the company's authority, PEM
     */
    public void revoke(Company company, byte[] list) {
        for (Channel channel : topology.channels()) {
            List<Organisation> own = topology.members(channel).stream()
                    .filter(member -> member.name().equals(company.name()))
                    .toList();
            if (!own.isEmpty()) {
                change(company.label() + "-revoked-" + channel.name())
                        .make(channel, own, config -> config.revoking(company.mspId(), list));
            }
        }
    }

    private ChannelChange change(String name) {
        return new ChannelChange(commands, topology, layout, layout.change(name));
    }

    private ObjectNode definition(Company company) {
        String text = Command.of(commands.path("configtxgen"))
                .with(
                        "-printOrg",
                        company.mspId(),
                        "-configPath",
                        layout.configtx().toString())
                .in("FABRIC_CFG_PATH", layout.configtx())
                .output();
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Failed("configtxgen said of " + company.mspId() + " what is no JSON");
        }
    }
}
