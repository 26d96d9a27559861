package io.livetrace.gateway;

import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.embedded.EmbeddedNetwork;
import io.livetrace.gateway.ledger.fabric.FabricNetwork;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which ledger a command works with, and where it lies. */
final class LedgerOptions {
    @Option(
            names = "--ledger",
            description = "embedded: in this process; fabric: a network of Hyperledger Fabric",
            defaultValue = "embedded")
    private Kind ledger = Kind.EMBEDDED;

    @Option(
            names = "--connection",
            paramLabel = "FILE",
            description = "how to reach the Fabric network, with the identity of one company such as connections/Brand.json, or for"
                    + " --demo of all; by default all of ./livetrace network up")
    private Path connection = DataDirectory.usual().resolve("network/small/connection.json");

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

    Path connection() {
        return connection;
    }

    /** The directory for everything durable. */
    Path directory() {
        return data.orElseGet(() -> ledger == Kind.EMBEDDED
                ? DataDirectory.usual()
                : DataDirectory.usual().resolve("fabric"));
    }

    /** The ledger, with all identities that are here. */
    LedgerOpening opening() {
        return opening(true);
    }

    /** @param demo whether all organisations use it; in this process the platform alone does otherwise */
    LedgerOpening opening(boolean demo) {
        Path embedded = directory().resolve("ledger");
        return switch (ledger) {
            case EMBEDDED -> demo ? EmbeddedNetwork.in(embedded) : EmbeddedNetwork.ofPlatform(embedded);
            case FABRIC -> FabricNetwork.at(connection);
        };
    }
}
