package io.livetrace.embedded.validation;

import io.livetrace.embedded.policy.EndorsementPolicy;
import io.livetrace.embedded.policy.SignaturePolicies;
import io.livetrace.embedded.protocol.KeyMetadata;
import io.livetrace.embedded.protocol.NamespaceRwSet;
import io.livetrace.embedded.protocol.NamespaceRwSet.CollectionRwSet;
import io.livetrace.embedded.store.State;
import io.livetrace.embedded.store.StateKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the transactions of one block are endorsed by those who must. Each written key asks for its own policy; a key without
 * one asks for its collection's, or the chaincode's. Policies are those before the block: a transaction that writes a key whose
 * policy an earlier one of the same block sets is refused, because nobody can tell by which policy.
 */
final class PolicyCheck {
    private static final String IMPLICIT = "_implicit_org_";

    private final Map<String, EndorsementPolicy> chaincodes;
    private final State state;
    private final Set<StateKey> newPolicies = new HashSet<>();

    PolicyCheck(Map<String, EndorsementPolicy> chaincodes, State state) {
        this.chaincodes = chaincodes;
        this.state = state;
    }

    /** Whether that namespace's part of a transaction is endorsed enough; to be asked in the order of the block. */
    boolean passes(NamespaceRwSet set, AdmittedTransaction transaction) {
        EndorsementPolicy chaincodePolicy = chaincodes.get(set.chaincode());
        if (chaincodePolicy == null) {
            return false;
        }
        Satisfied satisfied = new Satisfied(transaction);
        boolean passes = openKeys(set).allMatch(key -> allows(key, Optional.of(chaincodePolicy), satisfied))
                && set.collections().stream().allMatch(collection -> passes(set, collection, satisfied))
                && (satisfied.some() || satisfied.by(chaincodePolicy));
        if (passes) {
            rememberNewPolicies(set);
        }
        return passes;
    }

    private boolean passes(NamespaceRwSet set, CollectionRwSet collection, Satisfied satisfied) {
        Optional<EndorsementPolicy> policy = collection.name().startsWith(IMPLICIT)
                ? Optional.of(EndorsementPolicy.peer(collection.name().substring(IMPLICIT.length())))
                : Optional.empty();
        return secretKeys(set, collection).allMatch(key -> allows(key, policy, satisfied));
    }

    private boolean allows(StateKey key, Optional<EndorsementPolicy> otherwise, Satisfied satisfied) {
        if (newPolicies.contains(key)) {
            return false;
        }
        return state.get(key)
                .flatMap(entry -> KeyMetadata.validationParameter(entry.metadata()))
                .map(SignaturePolicies::parse)
                .orElse(otherwise)
                .map(satisfied::by)
                .orElse(false);
    }

    private void rememberNewPolicies(NamespaceRwSet set) {
        set.state()
                .getMetadataWritesList()
                .forEach(write -> newPolicies.add(StateKey.open(set.chaincode(), write.getKey())));
        for (CollectionRwSet collection : set.collections()) {
            collection
                    .hashes()
                    .getMetadataWritesList()
                    .forEach(write ->
                            newPolicies.add(StateKey.hashed(set.chaincode(), collection.name(), write.getKeyHash())));
        }
    }

    private static Stream<StateKey> openKeys(NamespaceRwSet set) {
        Stream<String> written = set.state().getWritesList().stream().map(write -> write.getKey());
        Stream<String> described = set.state().getMetadataWritesList().stream().map(write -> write.getKey());
        return Stream.concat(written, described).map(key -> StateKey.open(set.chaincode(), key));
    }

    private static Stream<StateKey> secretKeys(NamespaceRwSet set, CollectionRwSet collection) {
        var written = collection.hashes().getHashedWritesList().stream().map(write -> write.getKeyHash());
        var described = collection.hashes().getMetadataWritesList().stream().map(write -> write.getKeyHash());
        return Stream.concat(written, described).map(hash -> StateKey.hashed(set.chaincode(), collection.name(), hash));
    }

    /** Which policies a transaction's endorsers satisfy; each is worked out once. */
    private static final class Satisfied {
        private final AdmittedTransaction transaction;
        private final Set<EndorsementPolicy> held = new HashSet<>();

        Satisfied(AdmittedTransaction transaction) {
            this.transaction = transaction;
        }

        boolean by(EndorsementPolicy policy) {
            if (held.contains(policy)) {
                return true;
            }
            boolean holds = policy.isSatisfiedBy(transaction.endorsers());
            if (holds) {
                held.add(policy);
            }
            return holds;
        }

        boolean some() {
            return !held.isEmpty();
        }
    }
}
