package io.livetrace.gateway.ledger.fabric;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** The companies that this gateway speaks for, with the peers that they call. */
final class Companies implements AutoCloseable {
    private final Map<String, Company> byMsp = new LinkedHashMap<>();
    private final Map<List<FabricConnection.Peer>, Company> byPeers = new LinkedHashMap<>();

    Companies(FabricConnection connection) {
        connection.organisations().forEach(this::add);
    }

    /** Those that call the same peers share the way to them. */
    private void add(FabricConnection.Member member) {
        Company sharing = byPeers.get(member.peers());
        Company company = company(member, sharing == null ? new Peers(member.peers()) : sharing.peers());
        byMsp.put(company.mspId(), company);
        byPeers.putIfAbsent(member.peers(), company);
    }

    /** The company with this membership service provider. */
    Company of(String mspId) {
        Company company = byMsp.get(mspId);
        if (company == null) {
            throw new IllegalStateException("this gateway has no identity of " + mspId);
        }
        return company;
    }

    /** The company whose gateway this is. */
    Company first() {
        return byMsp.values().iterator().next();
    }

    /** One for each set of peers that is called. */
    List<Company> listening() {
        return List.copyOf(byPeers.values());
    }

    @Override
    public void close() {
        byPeers.values().forEach(company -> company.peers().close());
    }

    private static Company company(FabricConnection.Member member, Peers peers) {
        try (Reader certificate = Files.newBufferedReader(Path.of(member.certificate()));
                Reader key = Files.newBufferedReader(Path.of(member.key()))) {
            return new Company(
                    new X509Identity(member.mspId(), Identities.readX509Certificate(certificate)),
                    Signers.newPrivateKeySigner(Identities.readPrivateKey(key)),
                    peers);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the identity of " + member.mspId(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the identity of " + member.mspId() + " cannot be used", e);
        }
    }
}
