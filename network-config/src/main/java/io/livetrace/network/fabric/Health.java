package io.livetrace.network.fabric;

import io.livetrace.network.topology.Node;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether nodes and services answer. */
public final class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int CONNECT_MILLIS = 500;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Waits until an orderer or a peer can be used. */
    public void await(Node node, Path log) {
        await(() -> isHealthy(node), node.name(), log);
        await(() -> answers(node.address()), node.name(), log); // may open later than the rest
        if (node.company().orders()) { // opens last
            await(() -> answers(node.administration()), node.name(), log);
        }
    }

    /** Waits until something listens at an address. */
    public void await(String address, String name, Path log) {
        await(() -> answers(address), name, log);
    }

    /** Whether the node says that all is well. */
    public boolean isHealthy(Node node) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + node.operations() + "/healthz"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether somebody listens. */
    public static boolean answers(String address) {
        try (Socket socket = new Socket()) {
            socket.connect(socketAddress(address), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Whether a node of ours could listen there. */
    public static boolean isFree(String address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(socketAddress(address));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static InetSocketAddress socketAddress(String address) {
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    private static void await(BooleanSupplier ready, String name, Path log) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new Failed(name + " does not answer after " + PATIENCE.toSeconds() + " s; its log is " + log);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted");
        }
    }
}
