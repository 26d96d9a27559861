package io.livetrace.network.files;

import io.livetrace.network.topology.Company;
import io.livetrace.network.topology.Node;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of a network lie. Everything is below one directory, so that deleting it leaves nothing behind.
 *
 * @param root the network's directory, absolute
 */
public record Layout(Path root) {
    public Layout {
        root = root.toAbsolutePath().normalize();
    }

    /** The topology of this very network; the last file that making it writes. */
    public Path topology() {
        return root.resolve("topology.json");
    }

    /** Whether a network was made here, or begun. */
    public boolean isOurs() {
        return Files.exists(cryptoConfig());
    }

    public Path cryptoConfig() {
        return root.resolve("crypto-config.yaml");
    }

    /** What {@code cryptogen} makes. */
    public Path crypto() {
        return root.resolve("crypto");
    }

    /** The directory of {@code configtx.yaml}, as {@code configtxgen} wants it. */
    public Path configtx() {
        return root;
    }

    /** A change of a running channel, as it was signed. */
    public Path change(String name) {
        return root.resolve("changes").resolve(name);
    }

    public Path genesis(String channel) {
        return root.resolve(channel + ".block");
    }

    /** A node's settings and data. */
    public Path node(Node node) {
        return root.resolve("nodes").resolve(node.name());
    }

    /** Tells a peer's builder where its chaincode services are, one file a version. */
    public Path services(Node peer) {
        return node(peer).resolve("services");
    }

    /** The settings with which a company's administrator calls its peer. */
    public Path client(Node peer) {
        return root.resolve("clients").resolve(peer.name());
    }

    /** Our external builder. */
    public Path builder() {
        return root.resolve("builder");
    }

    /** The chaincode's packages. */
    public Path chaincode() {
        return root.resolve("chaincode");
    }

    /** A version's code, copied so that no build changes it under a running process. */
    public Path code(String label) {
        return chaincode().resolve(label);
    }

    /** What a gateway of all companies needs to know of the network. */
    public Path connection() {
        return root.resolve("connection.json");
    }

    /** What a company's own gateway needs to know of the network. */
    public Path connection(String company) {
        return root.resolve("connections").resolve(company + ".json");
    }

    /** The same processes for Docker Compose. */
    public Path compose() {
        return root.resolve("compose");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Which processes ought to run, and which do. */
    public Path processes() {
        return root.resolve("processes");
    }

    /** A company's certificates of membership. */
    public Path members(Company company) {
        return organisation(company).resolve("msp");
    }

    /** The identity of a node. */
    public Path msp(Node node) {
        return of(node).resolve("msp");
    }

    /** The certificate with which a node signs. */
    public Path certificate(Node node) {
        return msp(node).resolve("signcerts").resolve(node.host() + "-cert.pem");
    }

    /** A node's certificate and key for TLS: {@code server.crt}, {@code server.key}, {@code ca.crt}. */
    public Path tls(Node node) {
        return of(node).resolve("tls");
    }

    /** The identity of a person or machine of a company, such as {@code Admin} or {@code User1}. */
    public Path user(Company company, String user) {
        return organisation(company)
                .resolve("users")
                .resolve(user + "@" + company.domain())
                .resolve("msp");
    }

    /** Certificate and key for TLS of the process that runs chaincode for a peer. */
    public Path chaincodeTls(Node peer) {
        return organisation(peer.company())
                .resolve("peers")
                .resolve(chaincodeHost(peer) + "." + peer.company().domain())
                .resolve("tls");
    }

    static String chaincodeHost(Node peer) {
        return "chaincode-" + peer.kind();
    }

    private Path of(Node node) {
        return organisation(node.company())
                .resolve(node.company().orders() ? "orderers" : "peers")
                .resolve(node.host());
    }

    private Path organisation(Company company) {
        return crypto().resolve(company.orders() ? "ordererOrganizations" : "peerOrganizations")
                .resolve(company.domain());
    }
}
