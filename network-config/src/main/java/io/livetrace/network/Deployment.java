package io.livetrace.network;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.livetrace.network.files.ChaincodePackage;
import io.livetrace.network.files.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The chaincode that a network's channels run.
 *
 * @param sequence the lifecycle's turn, from 1
 * @param packageId the package that all approved
 * @param version how many packages there were with this one; its processes are named after it
 */
record Deployment(int sequence, String packageId, int version) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What runs; empty on a new network. */
    static Optional<Deployment> read(Layout layout) {
        try {
            return Files.exists(file(layout))
                    ? Optional.of(MAPPER.readValue(file(layout).toFile(), Deployment.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What shall run instead of that: the same when the code is the same, else the lifecycle's next turn. */
    static Deployment after(Optional<Deployment> now, ChaincodeJar built) {
        String packageId = ChaincodePackage.of(built.digest()).id();
        return now.filter(deployment -> deployment.packageId().equals(packageId))
                .orElseGet(() -> new Deployment(
                        now.map(Deployment::sequence).orElse(0) + 1,
                        packageId,
                        now.map(Deployment::version).orElse(0) + 1));
    }

    /** The same code once more, for other companies to agree to. */
    Deployment again() {
        return new Deployment(sequence + 1, packageId, version);
    }

    ChaincodePackage chaincode() {
        return new ChaincodePackage(label());
    }

    /** The label of that package, by which its code is kept. */
    String label() {
        return packageId.substring(0, packageId.indexOf(':'));
    }

    void write(Layout layout) {
        try {
            MAPPER.writeValue(file(layout).toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Layout layout) {
        return layout.root().resolve("deployed.json");
    }
}
