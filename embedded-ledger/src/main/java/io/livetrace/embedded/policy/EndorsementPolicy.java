package io.livetrace.embedded.policy;

import io.livetrace.embedded.identity.Member;
import io.livetrace.embedded.identity.Role;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which organisations must sign: {@code allOf(peer("PlatformMSP"), outOf(1, peer("BrandMSP"), peer("LogisticsMSP")))}. Each
 * signature counts once: {@code outOf(2, peer("A"), peer("A"))} needs two peers of A.
 */
public sealed interface EndorsementPolicy {
    static EndorsementPolicy peer(String mspId) {
        return new SignedBy(mspId, List.of(Role.PEER));
    }

    static EndorsementPolicy outOf(int count, EndorsementPolicy... rules) {
        return new OutOf(count, List.of(rules));
    }

    static EndorsementPolicy allOf(EndorsementPolicy... rules) {
        return outOf(rules.length, rules);
    }

    static EndorsementPolicy anyOf(EndorsementPolicy... rules) {
        return outOf(1, rules);
    }

    /** Any {@code count} of these organisations. */
    static EndorsementPolicy peers(int count, String... mspIds) {
        return new OutOf(count, Stream.of(mspIds).map(EndorsementPolicy::peer).toList());
    }

    /** Whether these members, each of whom has signed, are enough. */
    default boolean isSatisfiedBy(List<Member> signers) {
        return use(signers, new BitSet());
    }

    /** As {@link #isSatisfiedBy}, for the signers not used yet; those that serve are marked used when it is satisfied. */
    boolean use(List<Member> signers, BitSet used);

    /** Somebody of that organisation, in one of these roles. */
    record SignedBy(String mspId, List<Role> roles) implements EndorsementPolicy {
        public SignedBy {
            roles = List.copyOf(roles);
        }

        @Override
        public boolean use(List<Member> signers, BitSet used) {
            for (int i = used.nextClearBit(0); i < signers.size(); i = used.nextClearBit(i + 1)) {
                Member signer = signers.get(i);
                if (signer.mspId().equals(mspId) && roles.contains(signer.role())) {
                    used.set(i);
                    return true;
                }
            }
            return false;
        }
    }

    /** So many of these rules, each with signatures of its own. */
    record OutOf(int count, List<EndorsementPolicy> rules) implements EndorsementPolicy {
        public OutOf {
            rules = List.copyOf(rules);
        }

        @Override
        public boolean use(List<Member> signers, BitSet used) {
            BitSet mine = (BitSet) used.clone();
            long satisfied =
                    rules.stream().filter(rule -> rule.use(signers, mine)).count();
            if (satisfied < count) {
                return false;
            }
            used.or(mine);
            return true;
        }
    }
}
