package io.livetrace.gateway.ledger.fabric;

import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.ledger.Endorsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a gateway reaches a network, as the file {@code connection.json} says it. A gateway of one company has that company's
 * identity only; a demonstration has all.
 *
 * @param chaincode the chaincode's name
 * @param channels the channels it works on
 * @param organisations the companies, the platform first
 */
record FabricConnection(String chaincode, List<String> channels, List<Member> organisations) {
    /**
     * A company.
     *
     * @param mspId its membership service provider
     * @param certificate the certificate that signs for it, a PEM file
     * @param key that certificate's private key, a PEM file
     * @param peers its peers, of which one is called until it does not answer; a company without any calls the first company's
     */
    public record Member(String mspId, String certificate, String key, List<Peer> peers) {
        public Member {
            peers = List.copyOf(peers);
        }
    }

    /**
     * A peer.
     *
     * @param address {@code host:port} to call
     * @param host the name in its certificate
     * @param authority who vouches for its certificate, a PEM file
     */
    public record Peer(String address, String host, String authority) {}

    public FabricConnection {
        channels = List.copyOf(channels);
        organisations = List.copyOf(organisations);
    }

    /** Reads the file. */
    public static FabricConnection read(Path file) {
        try {
            return Json.read(Files.readString(file), FabricConnection.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + "; ./livetrace network up makes it", e);
        }
    }

    /** The same network, whose blocks are read through the peer of that company: the first company's is. */
    FabricConnection readThrough(String mspId) {
        return new FabricConnection(
                chaincode,
                channels,
                organisations.stream()
                        .filter(member -> member.mspId().equals(mspId))
                        .toList());
    }

    /** Who endorses on this network. */
    public Endorsers endorsers() {
        return new Endorsers(organisations.stream()
                .filter(member -> !member.peers().isEmpty())
                .map(Member::mspId)
                .toList());
    }
}
