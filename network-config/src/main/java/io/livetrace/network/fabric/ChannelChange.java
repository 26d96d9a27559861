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
import java.util.function.UnaryOperator;

/** Changes what a running channel's members agreed on, with the signatures that its policy wants. */
final class ChannelChange {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final FabricCommands commands;
    private final Topology topology;
    private final Layout layout;
    private final Path work;

    /** @param work where the change stays as it was signed */
    ChannelChange(FabricCommands commands, Topology topology, Layout layout, Path work) {
        this.commands = commands;
        this.topology = topology;
        this.layout = layout;
        this.work = work;
    }

    /** Makes the change, signed by these members, unless it has been made. */
    void make(Channel channel, List<Organisation> signers, UnaryOperator<ChannelConfig> change) {
        try {
            Files.createDirectories(work);
            ChannelConfig current = fetch(channel);
            ChannelConfig next = change.apply(current);
            if (!next.equals(current)) {
                Path update = update(channel, current, next);
                signers.forEach(member -> sign(member, update));
                submit(channel, update);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChannelConfig fetch(Channel channel) throws IOException {
        Path block = work.resolve("block.pb");
        platform()
                .with("channel", "fetch", "config", block.toString(), "--channelID", channel.name())
                .with(orderer())
                .run();
        JsonNode config = decode("common.Block", block).at("/data/data/0/payload/data/config");
        return new ChannelConfig((ObjectNode) config);
    }

    private Path update(Channel channel, ChannelConfig current, ChannelConfig next) throws IOException {
        Path difference = work.resolve("difference.pb");
        Command.of(commands.path("configtxlator"), "compute_update", "--channel_id", channel.name())
                .with("--original", encode("common.Config", current.tree(), "current.pb"))
                .with("--updated", encode("common.Config", next.tree(), "next.pb"))
                .with("--output", difference.toString())
                .run();
        ObjectNode envelope = MAPPER.createObjectNode();
        envelope.withObject("/payload/header/channel_header")
                .put("channel_id", channel.name())
                .put("type", 2);
        envelope.withObject("/payload/data").set("config_update", decode("common.ConfigUpdate", difference));
        return Path.of(encode("common.Envelope", envelope, "update.pb"));
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

    private String encode(String type, JsonNode tree, String file) throws IOException {
        Path target = work.resolve(file);
        Path json = work.resolve(file + ".json");
        MAPPER.writeValue(json.toFile(), tree);
        Command.of(commands.path("configtxlator"), "proto_encode", "--type", type)
                .with("--input", json.toString(), "--output", target.toString())
                .run();
        return target.toString();
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
