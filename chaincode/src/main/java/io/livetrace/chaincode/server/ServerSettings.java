package io.livetrace.chaincode.server;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;

/**
 * How the service is reached, as the environment says it.
 *
 * @param address where it listens, {@code CHAINCODE_SERVER_ADDRESS} as {@code host:port}
 * @param tls how it and the peer prove themselves; empty when {@code CHAINCODE_TLS_DISABLED} is {@code true}
 */
record ServerSettings(InetSocketAddress address, Optional<MutualTls> tls) {
    /** A peer stays connected for good: about 30 years, in seconds. */
    private static final int FOR_GOOD = 1_000_000_000;

    /** @throws IllegalArgumentException when a variable is missing or malformed; the message names it */
    static ServerSettings of(Map<String, String> environment) {
        return new ServerSettings(
                address(required(environment, "CHAINCODE_SERVER_ADDRESS")),
                "true".equals(environment.get("CHAINCODE_TLS_DISABLED"))
                        ? Optional.empty()
                        : Optional.of(MutualTls.of(environment)));
    }

    ChaincodeServerProperties toProperties() {
        ChaincodeServerProperties server = new ChaincodeServerProperties();
        server.setServerAddress(address);
        server.setMaxConnectionAgeSeconds(FOR_GOOD);
        tls.ifPresent(files -> files.applyTo(server));
        return server;
    }

    /**
     * PEM files.
     *
     * @param key the service's private key, {@code CHAINCODE_TLS_KEY}
     * @param certificates its certificate and those that vouch for it, {@code CHAINCODE_TLS_CERT}
     * @param clientAuthority who vouches for the peer, {@code CHAINCODE_CLIENT_CA_CERT}
     */
    record MutualTls(String key, String certificates, String clientAuthority) {
        private static MutualTls of(Map<String, String> environment) {
            return new MutualTls(
                    required(environment, "CHAINCODE_TLS_KEY"),
                    required(environment, "CHAINCODE_TLS_CERT"),
                    required(environment, "CHAINCODE_CLIENT_CA_CERT"));
        }

        private void applyTo(ChaincodeServerProperties server) {
            server.setTlsEnabled(true);
            server.setKeyFile(key);
            server.setKeyCertChainFile(certificates);
            server.setTrustCertCollectionFile(clientAuthority);
        }
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notAnAddress) {
            throw new IllegalArgumentException(
                    "CHAINCODE_SERVER_ADDRESS must be host:port, such as 127.0.0.1:7055, but is " + text, notAnAddress);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
    }
}
