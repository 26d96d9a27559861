package io.livetrace.network.files;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.stream.Stream;

/**
 * What a gateway needs to know of the network: a company's own gateway in {@code connections/Brand.json}, the demonstration,
 * which works for all, in {@code connection.json}.
 *
 * @param chaincode the chaincode's name
 * @param channels the channels' names
 * @param endorsers the membership service providers of the companies that run peers, the platform's first
 * @param organisations the companies whose identities are here
 */
public record Connection(String chaincode, List<String> channels, List<String> endorsers, List<Member> organisations) {
    /**
     * A company as its gateway acts for it.
     *
     * @param mspId its membership service provider
     * @param certificate the certificate of its gateway's identity, a PEM file
     * @param key that identity's private key, a PEM file
     * @param peers the peers that it calls: its own, or without any the platform's
     */
    public record Member(String mspId, String certificate, String key, List<Peer> peers) {}

    /**
     * A peer.
     *
     * @param address {@code host:port} to call
     * @param host the name in its certificate
     * @param authority who vouches for its certificate, a PEM file
     */
    public record Peer(String address, String host, String authority) {}

    /** Writes the file of each company and that of all. */
    public static void write(Topology topology, Layout layout) {
        for (Organisation one : topology.organisations()) {
            List<Channel> own = topology.channels().stream()
                    .filter(channel -> channel.members().contains(one.name()))
                    .toList();
            of(topology, own, List.of(one), layout).write(layout.connection(one.name()));
        }
        of(topology, topology.channels(), topology.organisations(), layout).write(layout.connection());
    }

    private static Connection of(
            Topology topology, List<Channel> channels, List<Organisation> identities, Layout layout) {
        return new Connection(
                ChaincodePackage.CHAINCODE,
                channels.stream().map(Channel::name).toList(),
                topology.peers().stream()
                        .map(peer -> peer.company().mspId())
                        .distinct()
                        .toList(),
                identities.stream()
                        .map(o -> member(o.company(topology.domain()), topology, layout))
                        .toList());
    }

    private void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Member member(Company company, Topology topology, Layout layout) {
        Path identity = layout.user(company, "User1");
        return new Member(
                company.mspId(),
                only(identity.resolve("signcerts")).toString(),
                only(identity.resolve("keystore")).toString(),
                called(company, topology).map(peer -> peer(peer, layout)).toList());
    }

    private static Stream<Node> called(Company company, Topology topology) {
        Company platform = topology.platform().company(topology.domain());
        boolean runsPeers =
                topology.peers().stream().anyMatch(peer -> peer.company().equals(company));
        return topology.peers().stream().filter(peer -> peer.company().equals(runsPeers ? company : platform));
    }

    private static Peer peer(Node peer, Layout layout) {
        return new Peer(
                peer.address(), peer.host(), layout.tls(peer).resolve("ca.crt").toString());
    }

    private static Path only(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findFirst().orElseThrow(() -> new IllegalStateException(directory + " is empty"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
