package io.livetrace.gateway.ledger.fabric;

import io.livetrace.domain.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a gateway reaches a network, as a file such as {@code connections/Brand.json} says it. Who endorses is the same for all;
 * identities it has those of one company, or for a demonstration of all.
 *
 * @param chaincode the chaincode's name
 * @param channels the channels it works on
 * @param endorsers the membership service providers of the companies that run peers, the platform's first
 * @param organisations the companies whose identities this gateway holds
 */
record FabricConnection(String chaincode, List<String> channels, List<String> endorsers, List<Member> organisations) {
    /**
     * A company.
     *
     * @param mspId its membership service provider
     * @param certificate the certificate that signs for it, a PEM file
     * @param key that certificate's private key, a PEM file
     * @param peers the peers of which it calls one until that does not answer: its own, or without any the platform's
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
        endorsers = List.copyOf(endorsers);
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

    /** The same network with the identity of that company alone, read through the peers that it calls. */
    FabricConnection only(String mspId) {
        return new FabricConnection(
                chaincode,
                channels,
                endorsers,
                organisations.stream()
                        .filter(member -> member.mspId().equals(mspId))
                        .toList());
    }
}
