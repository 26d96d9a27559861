package io.livetrace.gateway.ledger.fabric;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** The companies that this gateway speaks for, with the peers that they call. */
final class Companies implements AutoCloseable {
    private final Map<String, Company> byMsp = new LinkedHashMap<>();
    private final List<Company> withPeers = new ArrayList<>();

    Companies(FabricConnection connection) {
        connection.organisations().stream()
                .filter(member -> !member.peers().isEmpty())
                .forEach(member -> withPeers.add(company(member, new Peers(member.peers()))));
        withPeers.forEach(company -> byMsp.put(company.mspId(), company));
        Peers platforms = withPeers.get(0).peers();
        connection.organisations().stream()
                .filter(member -> member.peers().isEmpty())
                .forEach(member -> byMsp.put(member.mspId(), company(member, platforms)));
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
        return withPeers.get(0);
    }

    /** Those that run peers. */
    List<Company> withPeers() {
        return List.copyOf(withPeers);
    }

    @Override
    public void close() {
        withPeers.forEach(company -> company.peers().close());
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
