package io.livetrace.embedded.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.crypto.P256;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** The organisations of a channel: their CAs, which are made on first use and kept, and everybody they have issued to. */
public final class Organisations {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private final KeyFiles files;
    private final Map<String, CertificateAuthority> authorities = new LinkedHashMap<>();
    private final Map<String, ClientIdentity> clients = new ConcurrentHashMap<>();
    private final Cache<ByteString, Optional<Member>> members =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** Opens the organisations whose keys are in that directory, and makes those that are not there yet. */
    public Organisations(Path directory, Collection<String> mspIds) {
        this.files = new KeyFiles(directory);
        for (String mspId : mspIds) {
            authorities.put(mspId, authority(checkedName(mspId)));
        }
    }

    /** The peer of that organisation; its certificate is issued on first use. */
    public PeerIdentity peer(String mspId) {
        KeyFiles.Pair pair = enrolled(mspId, files.in(mspId), "peer", Role.PEER);
        return new PeerIdentity(mspId, pair.key(), serialized(mspId, pair.certificate()));
    }

    /** The client of that name; it is enrolled on first use. */
    public ClientIdentity client(String mspId, String name) {
        return clients.computeIfAbsent(mspId + "/" + checkedName(name), key -> {
            KeyFiles.Pair pair = enrolled(mspId, files.in(mspId).in("clients"), name, Role.CLIENT);
            return new ClientIdentity(
                    mspId, name, pair.certificate(), pair.key(), serialized(mspId, pair.certificate()));
        });
    }

    /** Whether this is an identity that was enrolled here, so that its key is surely its certificate's. */
    public boolean hasEnrolled(ClientIdentity identity) {
        return identity.equals(clients.get(identity.mspId() + "/" + identity.name()));
    }

    /** Who that serialized identity is; absent when no organisation of the channel has issued the certificate. */
    public Optional<Member> identify(ByteString serialized) {
        return members.get(serialized, this::check);
    }

    public boolean contains(String mspId) {
        return authorities.containsKey(mspId);
    }

    /** The certificate of that organisation's CA, in PEM. */
    public ByteString rootCertificate(String mspId) {
        return ByteString.copyFromUtf8(Pem.ofCertificate(issuer(mspId).certificate()));
    }

    private CertificateAuthority issuer(String mspId) {
        CertificateAuthority authority = authorities.get(mspId);
        if (authority == null) {
            throw new IllegalArgumentException(mspId + " is no organisation of this channel: " + authorities.keySet());
        }
        return authority;
    }

    private Optional<Member> check(ByteString serialized) {
        try {
            SerializedIdentity identity = SerializedIdentity.parseFrom(serialized);
            CertificateAuthority authority = authorities.get(identity.getMspid());
            if (authority == null) {
                return Optional.empty();
            }
            X509Certificate certificate = Pem.certificate(identity.getIdBytes().toStringUtf8());
            certificate.verify(authority.certificate().getPublicKey());
            return Optional.of(
                    new Member(identity.getMspid(), role(certificate), P256.parameters(certificate.getPublicKey())));
        } catch (InvalidProtocolBufferException | GeneralSecurityException | RuntimeException e) {
            return Optional.empty(); // whatever is wrong with it, it is nobody we know
        }
    }

    private static Role role(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        for (Role role : Role.values()) {
            if ((subject + ",").contains("OU=" + role.organisationalUnit() + ",")) {
                return role;
            }
        }
        throw new IllegalArgumentException("the certificate of " + subject + " names no role");
    }

    private CertificateAuthority authority(String mspId) {
        KeyFiles own = files.in(mspId);
        return own.read("ca")
                .map(pair -> new CertificateAuthority(pair.certificate(), pair.key()))
                .orElseGet(() -> {
                    CertificateAuthority made = CertificateAuthority.create(mspId);
                    own.write("ca", new KeyFiles.Pair(made.certificate(), made.key()));
                    return made;
                });
    }

    private KeyFiles.Pair enrolled(String mspId, KeyFiles where, String name, Role role) {
        CertificateAuthority authority = issuer(mspId);
        return where.read(name).orElseGet(() -> {
            KeyPair pair = P256.newKeyPair();
            X509Certificate certificate = authority.issue(name, role, pair.getPublic());
            KeyFiles.Pair made = new KeyFiles.Pair(certificate, pair.getPrivate());
            where.write(name, made);
            return made;
        });
    }

    private static ByteString serialized(String mspId, X509Certificate certificate) {
        return SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(ByteString.copyFromUtf8(Pem.ofCertificate(certificate)))
                .build()
                .toByteString();
    }

    private static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be a name here: use up to 64 letters, digits, . _ @ -");
        }
        return name;
    }
}
