package io.livetrace.domain.quality;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import java.util.stream.Stream;

/** Who looked at the goods: the role that may report, and the gate that the report moves. */
public enum QcLevel {
    BRAND_SELF(Role.BRAND, GateKind.BRAND),
    PLATFORM_SPOT(Role.PLATFORM, GateKind.PLATFORM),
    THIRD_PARTY(Role.INSPECTOR, GateKind.INSPECTOR);

    private final Role role;
    private final GateKind gate;

    QcLevel(Role role, GateKind gate) {
        this.role = role;
        this.gate = gate;
    }

    public Role role() {
        return role;
    }

    public GateKind gate() {
        return gate;
    }

    /** The level that moves a gate; a recall's gate is moved by none. */
    static QcLevel of(GateKind kind) {
        return Stream.of(values())
                .filter(level -> level.gate == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level moves the gate " + kind));
    }

    /** Refuses unless the company speaks at this level about goods of that brand: the brand itself, the platform, any inspector. */
    void requireMember(Participant company, Gln brand) {
        company.require(role);
        Refusal.unless(
                this != BRAND_SELF || company.gln().equals(brand),
                QualityCode.LEVEL_NOT_YOURS,
                "at level " + this + " only the brand itself speaks, which is " + brand);
    }
}
