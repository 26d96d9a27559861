package io.livetrace.network.files;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.livetrace.network.topology.Company;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a gateway needs to know of the network, {@code connection.json}.
 *
 * @param chaincode the chaincode's name
 * @param channels the channels' names
 * @param organisations the companies, the platform first
 */
public record Connection(String chaincode, List<String> channels, List<Member> organisations) {
    /**
     * A company as its gateway acts for it.
     *
     * @param mspId its membership service provider
     * @param certificate the certificate of its gateway's identity, a PEM file
     * @param key the directory of that identity's private key
     * @param peers its peers; a company without any calls the platform's
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

    public static Connection of(Topology topology, Layout layout) {
        return new Connection(
                ChaincodePackage.CHAINCODE,
                topology.channels().stream().map(Topology.Channel::name).toList(),
                topology.organisations().stream()
                        .map(o -> member(o.company(topology.domain()), topology, layout))
                        .toList());
    }

    public void write(Path file) {
        try {
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
                topology.peers().stream()
                        .filter(peer -> peer.company().equals(company))
                        .map(peer -> peer(peer, layout))
                        .toList());
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
