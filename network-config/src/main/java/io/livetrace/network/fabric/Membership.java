package io.livetrace.network.fabric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.network.files.Layout;
import io.livetrace.network.topology.Company;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.Topology.Channel;
import io.livetrace.network.topology.Topology.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes a company into a running channel: all members sign the change, as its policy wants. */
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

    /** Admits a company to a channel, unless it is a member. */
    public void admit(Company company, Optional<Node> peer, Channel channel) {
        try {
            Path work = Files.createDirectories(layout.change(company));
            Path current = work.resolve("current.pb");
            ChannelConfig config = fetch(channel, work);
            if (!config.has(company.mspId())) {
                encode("common.Config", config.tree(), current);
                encode(
                        "common.Config",
                        config.with(company.mspId(), definition(company), peer).tree(),
                        work.resolve("next.pb"));
                Path update = update(channel, current, work);
                topology.members(channel).forEach(member -> sign(member, update));
                submit(channel, update);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChannelConfig fetch(Channel channel, Path work) throws IOException {
        Path block = work.resolve("block.pb");
        platform()
                .with("channel", "fetch", "config", block.toString(), "--channelID", channel.name())
                .with(orderer())
                .run();
        JsonNode config = decode("common.Block", block).at("/data/data/0/payload/data/config");
        return new ChannelConfig((ObjectNode) config);
    }

    private ObjectNode definition(Company company) throws IOException {
        return (ObjectNode) MAPPER.readTree(Command.of(commands.path("configtxgen"))
                .with(
                        "-printOrg",
                        company.mspId(),
                        "-configPath",
                        layout.configtx().toString())
                .in("FABRIC_CFG_PATH", layout.configtx())
                .output());
    }

    private Path update(Channel channel, Path current, Path work) throws IOException {
        Path difference = work.resolve("difference.pb");
        Command.of(commands.path("configtxlator"), "compute_update", "--channel_id", channel.name())
                .with(
                        "--original",
                        current.toString(),
                        "--updated",
                        current.resolveSibling("next.pb").toString())
                .with("--output", difference.toString())
                .run();
        ObjectNode envelope = MAPPER.createObjectNode();
        envelope.withObject("/payload/header/channel_header")
                .put("channel_id", channel.name())
                .put("type", 2);
        envelope.withObject("/payload/data").set("config_update", decode("common.ConfigUpdate", difference));
        Path update = work.resolve("update.pb");
        encode("common.Envelope", envelope, update);
        return update;
    }

    private void sign(Organisation member, Path update) {
        Company company = member.company(topology.domain());
        platform()
                .in("CORE_PEER_LOCALMSPID", company.mspId())
                .in("CORE_PEER_MSPCONFIGPATH", layout.user(company, "Admin"))
                .with("channel", "signconfigtx", "-f", update.toString())
                .run();
    }

    private void submit(Channel channel, Path update) {
        platform()
                .with("channel", "update", "-f", update.toString(), "--channelID", channel.name())
                .with(orderer())
                .run();
    }

    private void encode(String type, JsonNode tree, Path target) throws IOException {
        Path json = target.resolveSibling(target.getFileName() + ".json");
        MAPPER.writeValue(json.toFile(), tree);
        Command.of(commands.path("configtxlator"), "proto_encode", "--type", type)
                .with("--input", json.toString(), "--output", target.toString())
                .run();
    }

    private JsonNode decode(String type, Path source) throws IOException {
        Path json = source.resolveSibling(source.getFileName() + ".json");
        Command.of(commands.path("configtxlator"), "proto_decode", "--type", type)
                .with("--input", source.toString(), "--output", json.toString())
                .run();
        return MAPPER.readTree(json.toFile());
    }

    private Command platform() {
        return Command.of(commands.path("peer"))
                .in("FABRIC_CFG_PATH", layout.client(topology.peers().get(0)));
    }

    private List<String> orderer() {
        Node orderer = topology.orderingNodes().get(0);
        return List.of(
                "--orderer",
                orderer.address(),
                "--tls",
                "--cafile",
                layout.tls(orderer).resolve("ca.crt").toString());
    }
}
