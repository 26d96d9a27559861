package io.livetrace.network.files;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.livetrace.network.topology.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a peer finds its chaincode, and how both prove themselves: Fabric's {@code connection.json} of chaincode as a
 * service. Certificates and key are PEM texts.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Service(
        String address,
        String dialTimeout,
        boolean tlsRequired,
        boolean clientAuthRequired,
        String clientKey,
        String clientCert,
        String rootCert) {
    /** The service of a peer for a version of the chaincode. */
    public static Service of(Node peer, int version, Layout layout) {
        Path tls = layout.tls(peer);
        return new Service(
                peer.chaincodeService(version),
                "10s",
                true,
                true,
                text(tls.resolve("server.key")),
                text(tls.resolve("server.crt")),
                text(layout.chaincodeTls(peer).resolve("ca.crt")));
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            new JsonMapper().writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
