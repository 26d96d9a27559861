package io.livetrace.gateway;

import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.embedded.EmbeddedNetwork;
import io.livetrace.gateway.ledger.fabric.FabricNetwork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which ledger a command works with, and where it lies. */
final class LedgerOptions {
    @Option(
            names = "--ledger",
            description = "embedded: in this process; fabric: a network of Hyperledger Fabric (default:"
                    + " ${DEFAULT-VALUE})",
            defaultValue = "embedded")
    private Kind ledger = Kind.EMBEDDED;

    @Option(
            names = "--connection",
            paramLabel = "FILE",
            description =
                    "how to reach the Fabric network, in whose name; by default that of ./livetrace network up, in the platform's"
                            + " name, for --demo and verify in everybody's")
    private Optional<Path> connection = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "directory for everything durable; by default one for each kind of ledger below the user's data")
    private Optional<Path> data = Optional.empty();

    /** Where the shared facts are. */
    enum Kind {
        EMBEDDED,
        FABRIC
    }

    Kind kind() {
        return ledger;
    }

    /** For who only reads: whoever opens an empty directory gets a new ledger, which is not what is asked for. */
    void requireLedger() {
        if (ledger == Kind.EMBEDDED && !Files.isDirectory(directory().resolve("ledger"))) {
            throw new DataDirectory.Unusable(
                    "there is none in " + directory() + "; name another directory with --data");
        }
    }

    /** @param all whether identities of all organisations are asked for, or those of the platform */
    Path connection(boolean all) {
        Path usual = DataDirectory.usual().resolve("network/small");
        return connection.orElseGet(() -> usual.resolve(all ? "connection.json" : "connections/Platform.json"));
    }

    /** The directory for everything durable. */
    Path directory() {
        return data.orElseGet(() -> ledger == Kind.EMBEDDED
                ? DataDirectory.usual()
                : DataDirectory.usual().resolve("fabric"));
    }

    /** @param all whether in the name of all organisations, or of the platform, unless a file says in whose */
    LedgerOpening opening(boolean all) {
        Path embedded = directory().resolve("ledger");
        return switch (ledger) {
            case EMBEDDED -> all ? EmbeddedNetwork.in(embedded) : EmbeddedNetwork.ofPlatform(embedded);
            case FABRIC -> FabricNetwork.at(connection(all));
        };
    }
}
