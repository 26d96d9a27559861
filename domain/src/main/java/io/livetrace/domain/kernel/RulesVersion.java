package io.livetrace.domain.kernel;

/**
 * Which rules hold; where there is no such record, the first. There is one key, and every transaction reads it: what was endorsed
 * under the rules before and comes to be ordered behind a switch is in conflict with it, takes no effect, and is endorsed anew
 * under the new ones. So a switch needs no pause, and of two transactions in a block none acts under other rules than the first.
 *
 * @param version which rules, from 1
 */
public record RulesVersion(int version) implements LedgerRecord {
    /** Written with the platform's endorsement, which every transaction has, so it needs no seal. */
    public static final RecordType<RulesVersion> TYPE =
            new RecordType<>("RulesVersion", RulesVersion.class, Speaker.nobody());

    /** What holds where nobody has said so. */
    public static final RulesVersion FIRST = new RulesVersion(Rules.ONE.version());

    /** Under which a new network begins. */
    public static RulesVersion newest() {
        return new RulesVersion(Rules.newest().version());
    }

    public static RecordKey<RulesVersion> key() {
        return TYPE.key("0");
    }

    @Override
    public RecordKey<RulesVersion> recordKey() {
        return key();
    }

    /** The rules to decide by; refuses with {@code RULES_UNKNOWN} those of later software. */
    public Rules rules() {
        return Rules.of(version);
    }

    /** Goes over to later rules, and never back: what was decided under the newer ones would not hold under the older. */
    public Outcome changeTo(RulesVersion next) {
        Refusal.unless(
                next.version > version,
                KernelCode.RULES_NOT_NEWER,
                "version " + version + " of the rules holds already, and rules only go forward");
        next.rules();
        return Outcome.writing(next);
    }
}
