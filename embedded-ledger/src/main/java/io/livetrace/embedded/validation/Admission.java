package io.livetrace.embedded.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
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
 * envelope.
 */
public final class Admission {
    private final Organisations organisations;
    private final int limitBytes;

    public Admission(Organisations organisations, int limitBytes) {
        this.organisations = organisations;
        this.limitBytes = limitBytes;
    }

    public AdmittedTransaction admit(ByteString envelope, ByteString privateWrites) throws AdmissionException {
        if (envelope.size() > limitBytes) {
            throw new AdmissionException("message payload is " + envelope.size() + " bytes and exceeds maximum allowed "
                    + limitBytes + " bytes");
        }
        Transaction transaction = parse(envelope);
        Optional<Member> creator = organisations.identify(transaction.creator());
        if (creator.isEmpty() || !creator.get().hasSigned(transaction.signature(), transaction.signedBytes())) {
            throw new AdmissionException("permission denied: the envelope is not signed by a client of this channel");
        }
        return new AdmittedTransaction(transaction, endorsers(transaction), privateWrites);
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
