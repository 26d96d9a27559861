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

    public Optional<Hold> find(Gln issuer, RecordId holdId) {
        return holds.stream().filter(hold -> hold.is(issuer, holdId)).findFirst();
    }

    /** This gate with one more hold; one with the same issuer and id is replaced. */
    public Gate with(Hold hold) {
        return new Gate(
                subject,
                kind,
                Stream.concat(without(hold.issuer(), hold.holdId()).holds.stream(), Stream.of(hold))
                        .toList());
    }

    public Gate without(Gln issuer, RecordId holdId) {
        return new Gate(
                subject,
                kind,
                holds.stream().filter(hold -> !hold.is(issuer, holdId)).toList());
    }
}
