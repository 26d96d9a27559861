package io.livetrace.chaincode.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "CHAINCODE_SERVER_ADDRESS", "127.0.0.1:7055",
            "CHAINCODE_TLS_KEY", "server.key",
            "CHAINCODE_TLS_CERT", "server.crt",
            "CHAINCODE_CLIENT_CA_CERT", "ca.crt"));

    @Test
    void the_service_and_its_peer_prove_themselves_to_each_other() {
        ChaincodeServerProperties server = settings().toProperties();

        assertThat(server.isTlsEnabled()).isTrue();
        assertThat(server.getKeyFile()).isEqualTo("server.key");
        assertThat(server.getKeyCertChainFile()).isEqualTo("server.crt");
        assertThat(server.getTrustCertCollectionFile()).isEqualTo("ca.crt");
    }

    @Test
    void a_peer_stays_connected_for_years() {
        assertThat(settings().toProperties().getMaxConnectionAgeSeconds())
                .isGreaterThan(Math.toIntExact(Duration.ofDays(3650).toSeconds()));
    }

    @Test
    void tls_is_left_out_only_when_somebody_says_so() {
        environment.keySet().removeIf(name -> !name.equals("CHAINCODE_SERVER_ADDRESS"));
        assertThatIllegalArgumentException().isThrownBy(this::settings).withMessage("CHAINCODE_TLS_KEY is not set");

        environment.put("CHAINCODE_TLS_DISABLED", "true");
        assertThat(settings().toProperties().isTlsEnabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CHAINCODE_SERVER_ADDRESS", "CHAINCODE_TLS_KEY", "CHAINCODE_TLS_CERT", "CHAINCODE_CLIENT_CA_CERT"
            })
    void what_is_missing_is_named(String variable) {
        environment.put(variable, " ");

        assertThatIllegalArgumentException().isThrownBy(this::settings).withMessage(variable + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7055", "localhost:", "localhost:peer", "localhost:70000"})
    void an_address_without_host_or_port_is_refused(String address) {
        environment.put("CHAINCODE_SERVER_ADDRESS", address);

        assertThatIllegalArgumentException()
                .isThrownBy(this::settings)
                .withMessageContaining("must be host:port")
                .withMessageEndingWith("but is " + address);
    }

    @Test
    void more_transactions_run_at_once_than_the_shim_allows_by_itself() throws IOException {
        Properties shim = new Properties();
        try (InputStream file = Objects.requireNonNull(ServerSettings.class.getResourceAsStream("/config.props"))) {
            shim.load(file);
        }

        assertThat(shim).containsEntry("TP_CORE_POOL_SIZE", "32").containsEntry("TP_MAX_POOL_SIZE", "32");
    }

    private ServerSettings settings() {
        return ServerSettings.of(environment);
    }
}
