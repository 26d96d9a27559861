package io.livetrace.embedded.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which organisations' peers must sign: {@code allOf(peer("PlatformMSP"), outOf(1, peer("BrandMSP"), peer("LogisticsMSP")))}.
 */
public sealed interface EndorsementPolicy {
    static EndorsementPolicy peer(String mspId) {
        return new SignedBy(mspId);
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

    /** A peer of that organisation. */
    record SignedBy(String mspId) implements EndorsementPolicy {}

    /** So many of these rules, each with signatures of its own. */
    record OutOf(int count, List<EndorsementPolicy> rules) implements EndorsementPolicy {
        public OutOf {
            rules = List.copyOf(rules);
        }
    }
}
