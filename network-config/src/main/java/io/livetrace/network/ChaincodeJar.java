package io.livetrace.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The chaincode as it was built.
 *
 * @param path the jar; its libraries lie beside it in {@code lib}
 */
record ChaincodeJar(Path path) {
    /** Small, because there is one such process per peer. */
    private static final List<String> OPTIONS =
            List.of("-Xmx96m", "-Xms16m", "-Xss512k", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=96m", "-XX:ReservedCodeCacheSize=48m", "-Xshare:auto");

    ChaincodeJar {
        path = path.toAbsolutePath().normalize();
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        Path archive = path.resolveSibling("livetrace-chaincode.jsa");
        if (Files.exists(archive)) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        }
        command.addAll(List.of("-jar", path.toString()));
        return command;
    }
}
