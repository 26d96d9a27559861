package io.livetrace.network.fabric;

import io.livetrace.network.files.ChaincodePackage;
import io.livetrace.network.files.Configtx;
import io.livetrace.network.files.Layout;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.Topology.Channel;
import io.livetrace.network.topology.Topology.Organisation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the companies' administrators do by hand on a network of several machines, in the order that works. */
public final class Administration {
    private final FabricCommands commands;
    private final Topology topology;
    private final Layout layout;

    public Administration(FabricCommands commands, Topology topology, Layout layout) {
        this.commands = commands;
        this.topology = topology;
        this.layout = layout;
    }

    /** Makes every company's authority, certificates and keys. */
    public void makeCertificates() {
        Command.of(commands.path("cryptogen"), "generate")
                .with("--config", layout.cryptoConfig().toString())
                .with("--output", layout.crypto().toString())
                .run();
    }

    /** Makes those of companies that came since. */
    public void addCertificates() {
        Command.of(commands.path("cryptogen"), "extend")
                .with("--config", layout.cryptoConfig().toString())
                .with("--input", layout.crypto().toString())
                .run();
    }

    /** Makes a channel's first block. */
    public void makeGenesis(Channel channel) {
        Command.of(commands.path("configtxgen"))
                .with("-profile", Configtx.profile(channel), "-channelID", channel.name())
                .with("-outputBlock", layout.genesis(channel.name()).toString())
                .with("-configPath", layout.configtx().toString())
                .in("FABRIC_CFG_PATH", layout.configtx())
                .run();
    }

    /** Lets an orderer take part in a channel. */
    public void join(Node orderer, Channel channel) {
        Path tls = layout.tls(orderer);
        Command join = Command.of(commands.path("osnadmin"), "channel", "join")
                .with("--channelID", channel.name())
                .with("--config-block", layout.genesis(channel.name()).toString())
                .with("-o", orderer.administration())
                .with("--ca-file", tls.resolve("ca.crt").toString())
                .with("--client-cert", tls.resolve("server.crt").toString())
                .with("--client-key", tls.resolve("server.key").toString());
        Command.Ended ended = join.end(); // also with code 0 when the orderer refuses
        if (!ended.output().contains("Status: 201") && !ended.output().contains("channel already exists")) {
            throw join.failure(ended);
        }
    }

    /** Lets a peer take part in a channel; its orderers must have joined before. */
    public void joinPeer(Node peer, Channel channel) {
        peer(peer)
                .with("channel", "join", "-b", layout.genesis(channel.name()).toString())
                .runUnless("already exists with state [ACTIVE]");
    }

    /** Gives a peer the chaincode's package. */
    public void install(Node peer, Path file) {
        peer(peer)
                .with("lifecycle", "chaincode", "install", file.toString())
                .runUnless("already successfully installed");
    }

    /** A company agrees to a definition of the chaincode. */
    public void approve(Node peer, Channel channel, ChaincodePackage chaincode, int sequence) {
        peer(peer)
                .with("lifecycle", "chaincode", "approveformyorg", "--package-id", chaincode.id())
                .with(definition(channel, chaincode, sequence))
                .runUnless("attempted to redefine");
    }

    /** Makes the definition that all have agreed to the channel's. */
    public void commit(Channel channel, ChaincodePackage chaincode, int sequence) {
        List<String> endorsers = new ArrayList<>();
        for (Node peer : topology.leadingPeers(channel)) {
            endorsers.add("--peerAddresses");
            endorsers.add(peer.address());
            endorsers.add("--tlsRootCertFiles");
            endorsers.add(layout.tls(peer).resolve("ca.crt").toString());
        }
        peer(topology.leadingPeers(channel).get(0))
                .with("lifecycle", "chaincode", "commit")
                .with(definition(channel, chaincode, sequence))
                .with(endorsers)
                .runUnless("new definition must be sequence " + (sequence + 1));
    }

    /** The platform and at least one other: no company alone can write, and none but the platform can delay a recall. */
    String policy(Channel channel) {
        String platform = "'" + topology.platform().company(topology.domain()).mspId() + ".peer'";
        String others = topology.members(channel).stream()
                .filter(Organisation::hasPeer)
                .filter(member -> !member.equals(topology.platform()))
                .map(member -> "'" + member.company(topology.domain()).mspId() + ".peer'")
                .collect(Collectors.joining(","));
        return "AND(" + platform + ",OR(" + others + "))";
    }

    private List<String> definition(Channel channel, ChaincodePackage chaincode, int sequence) {
        Node orderer = topology.orderingNodes().get(0);
        return List.of(
                "--channelID",
                channel.name(),
                "--name",
                ChaincodePackage.CHAINCODE,
                "--version",
                chaincode.version(),
                "--sequence",
                String.valueOf(sequence),
                "--signature-policy",
                policy(channel),
                "--orderer",
                orderer.address(),
                "--tls",
                "--cafile",
                layout.tls(orderer).resolve("ca.crt").toString());
    }

    private Command peer(Node peer) {
        return Command.of(commands.path("peer")).in("FABRIC_CFG_PATH", layout.client(peer));
    }
}
