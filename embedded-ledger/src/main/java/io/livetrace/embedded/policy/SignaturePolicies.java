package io.livetrace.embedded.policy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Reads Fabric's {@code SignaturePolicyEnvelope}, which is what the shim's state-based endorsement puts on a key. */
public final class SignaturePolicies {
    private SignaturePolicies() {}

    /** The policy in these bytes; absent when they are none, in which case nothing satisfies it. */
    public static Optional<EndorsementPolicy> parse(ByteString bytes) {
        try {
            SignaturePolicyEnvelope envelope = SignaturePolicyEnvelope.parseFrom(bytes);
            return Optional.of(rule(envelope.getRule(), envelope.getIdentitiesList()));
        } catch (InvalidProtocolBufferException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static EndorsementPolicy rule(SignaturePolicy policy, List<MSPPrincipal> identities)
            throws InvalidProtocolBufferException {
        return switch (policy.getTypeCase()) {
            case SIGNED_BY -> principal(identities.get(policy.getSignedBy()));
            case N_OUT_OF -> outOf(policy.getNOutOf(), identities);
            case TYPE_NOT_SET -> throw new IllegalArgumentException("a rule of no type");
        };
    }

    private static EndorsementPolicy outOf(SignaturePolicy.NOutOf policy, List<MSPPrincipal> identities)
            throws InvalidProtocolBufferException {
        List<EndorsementPolicy> rules = new ArrayList<>();
        for (SignaturePolicy rule : policy.getRulesList()) {
            rules.add(rule(rule, identities));
        }
        return new EndorsementPolicy.OutOf(policy.getN(), rules);
    }

    private static EndorsementPolicy principal(MSPPrincipal principal) throws InvalidProtocolBufferException {
        if (principal.getPrincipalClassification() != MSPPrincipal.Classification.ROLE) {
            throw new IllegalArgumentException("only principals by role are known");
        }
        MSPRole role = MSPRole.parseFrom(principal.getPrincipal());
        return new EndorsementPolicy.SignedBy(role.getMspIdentifier(), roles(role.getRole()));
    }

    private static List<Role> roles(MSPRole.MSPRoleType type) {
        return switch (type) {
            case MEMBER -> List.of(Role.values());
            case PEER -> List.of(Role.PEER);
            case CLIENT -> List.of(Role.CLIENT);
            case ADMIN -> List.of(Role.ADMIN);
            case ORDERER -> List.of(Role.ORDERER);
            case UNRECOGNIZED -> throw new IllegalArgumentException("an unknown role");
        };
    }
}
