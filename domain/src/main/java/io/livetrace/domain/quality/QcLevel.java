package io.livetrace.domain.quality;

import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.participant.Role;

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
}
