package io.livetrace.gateway.ledger.fabric;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** The companies that this gateway speaks for, with the peers that they call. */
final class Companies implements AutoCloseable {
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    private final Map<String, ManagedChannel> peers = new LinkedHashMap<>();
    private final Map<String, Company> byMsp = new LinkedHashMap<>();

    Companies(FabricConnection connection) {
        FabricConnection.Peer platforms =
                connection.organisations().get(0).peers().get(0);
        for (FabricConnection.Member member : connection.organisations()) {
            FabricConnection.Peer peer = member.peers().stream().findFirst().orElse(platforms);
            byMsp.put(member.mspId(), company(member, peers.computeIfAbsent(peer.address(), address -> channel(peer))));
        }
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

    /** One company for each peer that is called. */
    List<Company> withPeers() {
        return peers.values().stream()
                .map(peer -> byMsp.values().stream()
                        .filter(company -> company.peer() == peer)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Override
    public void close() {
        peers.values().forEach(ManagedChannel::shutdownNow);
    }

    private static Company company(FabricConnection.Member member, ManagedChannel peer) {
        try (Reader certificate = Files.newBufferedReader(Path.of(member.certificate()));
                Reader key = Files.newBufferedReader(Path.of(member.key()))) {
            return new Company(
                    new X509Identity(member.mspId(), Identities.readX509Certificate(certificate)),
                    Signers.newPrivateKeySigner(Identities.readPrivateKey(key)),
                    peer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the identity of " + member.mspId(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the identity of " + member.mspId() + " cannot be used", e);
        }
    }

    private static ManagedChannel channel(FabricConnection.Peer peer) {
        try {
            ChannelCredentials tls = TlsChannelCredentials.newBuilder()
                    .trustManager(new File(peer.authority()))
                    .build();
            return Grpc.newChannelBuilder(peer.address(), tls)
                    .overrideAuthority(peer.host())
                    .maxInboundMessageSize(MOST_BYTES)
                    .keepAliveTime(1, TimeUnit.MINUTES)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read who vouches for " + peer.host(), e);
        }
    }
}
