package io.livetrace.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.cli.terminal.Failure;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Option;

/** Who calls. Tokens come from a file or the environment, never from an argument, where other users could read them. */
public final class Credentials {
    private static final String HOW =
            "Say who calls: --token-file FILE, the environment's LIVETRACE_TOKEN, or in the demo"
                    + " --demo-role, such as --demo-role brand.";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the bearer token (or LIVETRACE_TOKEN).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--demo-role",
            paramLabel = "ROLE",
            description = "In the demo: the ready identity of a role, such as brand, inspector, logistics.")
    private Optional<String> demoRole = Optional.empty();

    /** The gateway as this caller reaches it. */
    public Gateway signIn(Gateway gateway) {
        return gateway.as(token(gateway));
    }

    /** The company that the token names; the gateway, not this program, checks whether it is true. */
    public static Optional<Gln> company(Gateway gateway) {
        return gateway.token()
                .map(token -> token.split("\\.", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .map(claims -> Json.tree(claims).path("gln"))
                .filter(JsonNode::isTextual)
                .map(gln -> Gln.parse(gln.asText()));
    }

    private String token(Gateway gateway) {
        return file.map(Credentials::read)
                .or(() -> demoRole.map(role -> demoToken(gateway, role)))
                .or(() -> Optional.ofNullable(System.getenv("LIVETRACE_TOKEN")))
                .orElseThrow(() -> new Failure(HOW));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Failure("Cannot read the token in " + file + ": " + e.getMessage(), e);
        }
    }

    private static String demoToken(Gateway gateway, String role) {
        Answer answer = gateway.get("/v1/demo/identities");
        if (!answer.isGood()) {
            throw new Failure("This gateway is no demo, so it hands out no identities. " + HOW);
        }
        JsonNode identities = answer.body().path("items");
        return StreamSupport.stream(identities.spliterator(), false)
                .filter(identity -> identity.path("name").asText().equals("demo-" + role))
                .map(identity -> identity.path("token").asText())
                .findFirst()
                .orElseThrow(() -> new Failure("The demo has no role " + role + "; it has " + roles(identities)));
    }

    private static String roles(JsonNode identities) {
        return String.join(", ", identities.findValuesAsText("name")).replace("demo-", "");
    }
}
