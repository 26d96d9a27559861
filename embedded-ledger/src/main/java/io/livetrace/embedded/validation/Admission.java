package io.livetrace.embedded.validation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.crypto.Sha256;
import io.livetrace.embedded.identity.Member;
import io.livetrace.embedded.identity.Organisations;
import io.livetrace.embedded.protocol.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.Endorsement;

/**
 * The orderer's door. It refuses what is too large, cannot be read, or is not signed by a client of the channel. Signatures of
 * endorsers are checked here too, on the client's thread: that is most of validation's work, and depends on nothing but the
 * envelope. Envelopes whose signatures this process has just made itself are known by their hash and not checked once more, which
 * halves the cost of a transaction.
 */
public final class Admission {
    private final Organisations organisations;
    private final int limitBytes;
    private final Cache<ByteString, List<Member>> made =
            Caffeine.newBuilder().maximumSize(10_000).build();

    public Admission(Organisations organisations, int limitBytes) {
        this.organisations = organisations;
        this.limitBytes = limitBytes;
    }

    /** The caller has seen every signature in this envelope being made with its owner's key. */
    public void vouchFor(ByteString envelope, List<Member> endorsers) {
        made.put(Sha256.of(envelope), List.copyOf(endorsers));
    }

    public AdmittedTransaction admit(ByteString envelope, ByteString privateWrites) throws AdmissionException {
        if (envelope.size() > limitBytes) {
            throw new AdmissionException("message payload is " + envelope.size() + " bytes and exceeds maximum allowed "
                    + limitBytes + " bytes");
        }
        Transaction transaction = parse(envelope);
        List<Member> known = made.getIfPresent(Sha256.of(envelope));
        return new AdmittedTransaction(
                transaction, known == null ? checkedEndorsers(transaction) : known, privateWrites);
    }

    /** Checks the client's signature, and finds those endorsers whose signatures hold. */
    private List<Member> checkedEndorsers(Transaction transaction) throws AdmissionException {
        Optional<Member> creator = organisations.identify(transaction.creator());
        if (creator.isEmpty() || !creator.get().hasSigned(transaction.signature(), transaction.signedBytes())) {
            throw new AdmissionException("permission denied: the envelope is not signed by a client of this channel");
        }
        return endorsers(transaction);
    }

    private static Transaction parse(ByteString envelope) throws AdmissionException {
        try {
            return Transaction.parse(envelope);
        } catch (InvalidProtocolBufferException e) {
            throw new AdmissionException("the envelope cannot be read: " + e.getMessage());
        }
    }

    private List<Member> endorsers(Transaction transaction) {
        Map<ByteString, Member> valid = new LinkedHashMap<>();
        for (Endorsement endorsement : transaction.endorsements()) {
            ByteString endorser = endorsement.getEndorser();
            organisations
                    .identify(endorser)
                    .filter(member ->
                            member.hasSigned(endorsement.getSignature(), transaction.responsePayload(), endorser))
                    .ifPresent(member -> valid.putIfAbsent(endorser, member));
        }
        return List.copyOf(valid.values());
    }
}
