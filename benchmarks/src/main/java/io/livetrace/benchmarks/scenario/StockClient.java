package io.livetrace.benchmarks.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.livetrace.benchmarks.harness.ClosedLoop;
import io.livetrace.benchmarks.harness.Load;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Call;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/**
 * Fabric's client as its documentation shows it: a thread per transaction, which endorses, submits and asks for the commit's status.
 * It speaks for the platform, and names the same organisations to endorse as the gateway does.
 */
final class StockClient implements AutoCloseable {
    private static final int UNDER_WAY = 200;

    private final ManagedChannel peer;
    private final Gateway gateway;
    private final Contract contract;
    private final String[] endorsing;
    private final ExecutorService threads = Executors.newFixedThreadPool(UNDER_WAY);

    private StockClient(ManagedChannel peer, Gateway gateway, Contract contract, String... endorsing) {
        this.peer = peer;
        this.gateway = gateway;
        this.contract = contract;
        this.endorsing = endorsing;
    }

    /** Connects to the network of a {@code connection.json}. */
    static StockClient connect(Path connection) {
        try {
            JsonNode network = Json.tree(Files.readString(connection));
            JsonNode platform = network.path("organisations").get(0);
            JsonNode endorsers = network.path("endorsers");
            ManagedChannel peer = channel(platform.path("peers").get(0));
            Gateway gateway = gateway(platform, peer);
            Contract contract = gateway.getNetwork(Call.DEFAULT_CHANNEL)
                    .getContract(network.path("chaincode").asText());
            return new StockClient(
                    peer,
                    gateway,
                    contract,
                    endorsers.get(0).asText(),
                    endorsers.get(1).asText());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot use " + connection + " with Fabric's own client", e);
        }
    }

    /** y1, with as many threads as the port has transactions under way. */
    Load emptySubmit() {
        return new ClosedLoop(
                UNDER_WAY, () -> Future.fromCompletionStage(CompletableFuture.supplyAsync(this::submit, threads)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        gateway.close();
        peer.shutdownNow();
    }

    private int submit() {
        try {
            contract.newProposal("yardstick:empty")
                    .addArguments("request", DemoCompany.PLATFORM.gln().value(), "{}")
                    .setEndorsingOrganizations(endorsing)
                    .build()
                    .endorse()
                    .submit();
            return 1;
        } catch (GatewayException | CommitException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Gateway gateway(JsonNode platform, ManagedChannel peer)
            throws IOException, GeneralSecurityException {
        try (Reader certificate = Files.newBufferedReader(Path.of(text(platform, "certificate")));
                Reader key = Files.newBufferedReader(Path.of(text(platform, "key")))) {
            return Gateway.newInstance()
                    .identity(new X509Identity(text(platform, "mspId"), Identities.readX509Certificate(certificate)))
                    .signer(Signers.newPrivateKeySigner(Identities.readPrivateKey(key)))
                    .connection(peer)
                    .connect();
        }
    }

    private static ManagedChannel channel(JsonNode peer) {
        try {
            return Grpc.newChannelBuilder(
                            text(peer, "address"),
                            TlsChannelCredentials.newBuilder()
                                    .trustManager(
                                            Path.of(text(peer, "authority")).toFile())
                                    .build())
                    .overrideAuthority(text(peer, "host"))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asText();
    }
}
