package io.livetrace.domain.lot;

/** One open hold as the reason why a lot may not be used, sold or picked up. */
public record BlockedBy(Subject subject, GateKind kind, String reason) {
    @Override
    public String toString() {
        return kind + " hold on " + subject + ": " + reason;
    }
}
