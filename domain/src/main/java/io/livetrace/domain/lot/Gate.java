package io.livetrace.domain.lot;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The open holds of one kind on one subject. An absent gate and one without holds are the same: open. It carries no seal, so
 * that nobody but the platform can delay a recall.
 */
public record Gate(Subject subject, GateKind kind, List<Hold> holds) implements LedgerRecord {
    public static final RecordType<Gate> TYPE = new RecordType<>("Gate", Gate.class, Speaker.nobody());

    public Gate {
        holds = List.copyOf(holds);
    }

    public static Gate open(Subject subject, GateKind kind) {
        return new Gate(subject, kind, List.of());
    }

    public static RecordKey<Gate> key(Subject subject, GateKind kind) {
        return TYPE.key(subject, kind);
    }

    @Override
    public RecordKey<Gate> recordKey() {
        return key(subject, kind);
    }

    /** The hold that a company put itself under that id. */
    public Optional<Hold> find(Gln issuer, RecordId holdId) {
        return find(issuer, holdId, false);
    }

    /** The hold that a company's report of that id put. */
    public Optional<Hold> findByReport(Gln reporter, RecordId reportId) {
        return find(reporter, reportId, true);
    }

    /** This gate with one more hold. */
    public Gate with(Hold hold) {
        return new Gate(
                subject, kind, Stream.concat(holds.stream(), Stream.of(hold)).toList());
    }

    public Gate without(Hold hold) {
        return new Gate(
                subject,
                kind,
                holds.stream().filter(other -> !other.equals(hold)).toList());
    }

    private Optional<Hold> find(Gln issuer, RecordId id, boolean byReport) {
        return holds.stream()
                .filter(hold -> hold.issuer().equals(issuer) && hold.holdId().equals(id) && hold.byReport() == byReport)
                .findFirst();
    }
}
