package io.livetrace.gateway.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a code comes to: every fact that bears on it, the weightiest first. That one is the verdict; the others are still
 * told, because a recalled item may well have been opened too.
 *
 * @param facts at least one, in the order of {@link VerdictCode}
 */
public record Verdict(List<Fact> facts) {
    public Verdict {
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("a verdict needs a fact; nothing known is Fact.Unknown");
        }
        facts = facts.stream().sorted(Comparator.comparing(Fact::code)).toList();
    }

    public static Verdict of(Collection<? extends Fact> facts) {
        return new Verdict(List.copyOf(facts));
    }

    public static Verdict of(Fact... facts) {
        return new Verdict(List.of(facts));
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public VerdictCode code() {
        return leading().code();
    }

    /** The fact that decides. */
    public Fact leading() {
        return facts.get(0);
    }

    /** What is known besides, weightiest first. */
    public List<Fact> others() {
        return facts.subList(1, facts.size());
    }

    public boolean has(VerdictCode code) {
        return facts.stream().anyMatch(fact -> fact.code() == code);
    }
}
