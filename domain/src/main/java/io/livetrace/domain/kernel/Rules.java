package io.livetrace.domain.kernel;

import java.util.stream.Stream;

/**
 * The sets of rules that this software knows, oldest first. Which of them holds, the ledger says ({@link RulesVersion}), so all
 * endorsers go over from one to the next at the same block, and whoever runs old blocks again decides as was decided then.
 */
public enum Rules {
    /** What networks began with that did not say. */
    ONE(1),
    /**
     * As {@link #ONE}; besides, companies without a peer sign their sessions, slots and agreements; slots are marked for articles made
     * for livestreams and for lots near their expiry; channels have priorities; stock comes to a slot while its lanes sell; a lane
     * that is added has buyers at once where it is the first of its kind; and lanes call what stands by.
     */
    TWO(2);

    private final int version;

    Rules(int version) {
        this.version = version;
    }

    /** Under which a new network begins. */
    public static Rules newest() {
        return values()[values().length - 1];
    }

    /** Refuses with {@code RULES_UNKNOWN} a version that came later than this software. */
    public static Rules of(int version) {
        return Stream.of(values())
                .filter(rules -> rules.version == version)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        KernelCode.RULES_UNKNOWN,
                        "this chaincode knows the rules up to version " + newest().version + ", not " + version
                                + "; it has to be upgraded first"));
    }

    public int version() {
        return version;
    }

    /** Whether what came with those rules holds under these. */
    public boolean include(Rules earlier) {
        return version >= earlier.version;
    }
}
