package io.livetrace.network.topology;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An orderer or a peer.
 *
 * @param kind its name within the company, such as {@code peer0}
 * @param company whose it is
 * @param port its first port, from which it has {@link #PORTS}
 */
public record Node(String kind, Company company, int port) {
    /** Where everything listens: this machine alone can reach it. */
    public static final String HOST = "127.0.0.1";

    /** How many ports each node has: its service, its chaincode's callback, operations, administration, then chaincode services. */
    public static final int PORTS = 10;

    /** Its name, such as {@code peer0.brand}. */
    public String name() {
        return kind + "." + company.label();
    }

    /** Its DNS name, such as {@code peer0.brand.livetrace.test}. */
    public String host() {
        return kind + "." + company.domain();
    }

    /** Where it is called on this machine. */
    public String address() {
        return local(port);
    }

    /** Where a peer would listen for chaincode that it started itself. */
    public String chaincodeListener() {
        return local(port + 1);
    }

    /** Health and metrics. */
    public String operations() {
        return local(port + 2);
    }

    /** An orderer's channel participation service. */
    public String administration() {
        return local(port + 3);
    }

    /** Where a version of the chaincode serves this peer; an upgrade runs beside what it replaces. */
    public String chaincodeService(int version) {
        return local(port + 4 + version % 2);
    }

    /** Every address at which it, or its chaincode, may listen. */
    public List<String> listeners() {
        return IntStream.range(0, PORTS).mapToObj(i -> local(port + i)).toList();
    }

    private static String local(int port) {
        return HOST + ":" + port;
    }
}
