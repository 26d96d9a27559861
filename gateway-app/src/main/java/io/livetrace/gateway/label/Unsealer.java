package io.livetrace.gateway.label;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.label.InnerCode;
import io.livetrace.domain.label.LabelCode;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Opening;
import io.livetrace.domain.label.UnitSerial;
import io.livetrace.domain.label.Unsealing;
import io.livetrace.gateway.http.RateLimit;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Hidden;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.Receipt;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.vault.UnitUses;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Uses inner codes. A code is tried here first, where a wrong one costs nothing. The first use of a right one goes to the
 * ledger, which records it once, however many try; which devices used it is noted in the vault.
 */
public final class Unsealer {
    /** The member of the transient data that {@code label:open} reads. */
    private static final String INNER_CODE = "innerCode";
    /** Wrong inner codes are counted for this long. */
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final String ENOUGH = "too many wrong inner codes; try again in some minutes";

    private final Parts parts;
    private final Turns<Digest> turns = new Turns<>();
    private final RateLimit triesAtUnit = new RateLimit(10, WINDOW);
    private final RateLimit triesOfAddress = new RateLimit(60, WINDOW);

    /**
     * What it works with.
     *
     * @param self in whose name openings are submitted
     */
    public record Parts(
            Clock clock, Caller self, Ledger ledger, ReadModel readModel, Units units, Proofs proofs, UnitUses uses) {}

    public Unsealer(Parts parts) {
        this.parts = parts;
    }

    /**
     * A consumer shows an inner code.
     *
     * @param gtin with lot and serial, what the code on the outside names
     * @param device the digest of the device's token
     * @param address where it comes from; only counted, never kept
     */
    public record Attempt(
            Gtin gtin,
            Optional<LotNumber> lot,
            Optional<SerialNumber> serial,
            InnerCode innerCode,
            Digest device,
            String address) {
        private SerialNumber unit() {
            return serial.orElseThrow(() -> new Refusal(
                    PrintCode.UNIT_NOT_NAMED,
                    "/digitalLink: name one unit, such as /01/09521234000013/10/L1/21/7K3QX9M2VB4T6HRW"));
        }
    }

    /** What the right inner code led to. */
    public enum Outcome {
        /** Nobody had used it before. */
        FIRST,
        /** This device had. */
        AGAIN,
        /** Somebody else had. */
        LATER
    }

    /** What came of it, and all that is known of the unit's openings. */
    public record Unsealed(Outcome outcome, UnitHistory history) {}

    /** Opens a unit, or tells who did. Of one unit one attempt at a time, so that each sees what the one before it left. */
    public Future<Unsealed> open(Attempt attempt) {
        triesOfAddress.require(attempt.address(), ENOUGH);
        return target(attempt).compose(target -> {
            requireRight(attempt, target);
            return turns.take(target.name(), () -> opened(attempt, target));
        });
    }

    private Future<Unsealed> opened(Attempt attempt, Units.Labelled target) {
        return parts.uses()
                .note(target.name(), attempt.device(), parts.clock().instant())
                .compose(noted -> opening(target))
                .compose(known ->
                        known.map(opening -> told(attempt, opening)).orElseGet(() -> recorded(attempt, target)));
    }

    private Future<Units.Labelled> target(Attempt attempt) {
        return parts.units()
                .kept(attempt.gtin(), attempt.lot(), attempt.unit())
                .compose(kept -> parts.readModel()
                        .read(Viewer.EVERYTHING, now -> Units.find(kept, now).require("/digitalLink")));
    }

    private void requireRight(Attempt attempt, Units.Labelled target) {
        String leaf = target.name().hex();
        triesAtUnit.require(leaf, ENOUGH);
        UnitSerial serial = UnitSerial.parse(attempt.unit().value());
        if (!LabelLeaf.of(serial, attempt.innerCode(), target.leaf().salt()).equals(target.leaf())) {
            triesAtUnit.count(leaf);
            triesOfAddress.count(attempt.address());
            throw new Refusal(
                    LabelCode.INNER_CODE_WRONG,
                    "the inner code is not this unit's; read it under the seal strip again");
        }
    }

    private Future<Unsealed> recorded(Attempt attempt, Units.Labelled target) {
        return submitted(attempt, target)
                .compose(receipt -> parts.uses()
                        .noteRecorded(target.name(), attempt.device())
                        .compose(noted -> parts.readModel().atLeast(receipt.block()))
                        .compose(read -> history(Json.read(receipt.resultJson(), Opening.class)))
                        .map(history -> new Unsealed(Outcome.FIRST, history)))
                .recover(failure -> refused(failure, attempt, target));
    }

    private Future<Receipt> submitted(Attempt attempt, Units.Labelled target) {
        byte[] secret = attempt.innerCode().printed().getBytes(StandardCharsets.UTF_8);
        LabelRun run = target.run();
        return parts.proofs().of(run.leafFile(), target.leaf().serial()).compose(membership -> {
            Unsealing.Open command = new Unsealing.Open(
                    run.gtin(), run.lot(), run.n(), membership, target.leaf().salt());
            Call call = Call.of("label:open", command.leaf().hex(), parts.self(), command)
                    .hiding(Hidden.shown(INNER_CODE, secret));
            return parts.ledger().submit(parts.self(), call);
        });
    }

    /** Somebody else was faster, or nothing may be opened: then this was no use. What is merely unknown stays noted. */
    private Future<Unsealed> refused(Throwable failure, Attempt attempt, Units.Labelled target) {
        if (!(failure instanceof Refusal refusal)) {
            return Future.failedFuture(failure);
        }
        return refusal.code() == LabelCode.ALREADY_OPENED
                ? parts.ledger()
                        .height(Call.DEFAULT_CHANNEL)
                        .compose(height -> parts.readModel().atLeast(height - 1))
                        .compose(read -> opening(target))
                        .compose(known -> told(attempt, known.orElseThrow()))
                : parts.uses()
                        .forget(target.name(), attempt.device())
                        .compose(forgotten -> Future.failedFuture(refusal));
    }

    private Future<Unsealed> told(Attempt attempt, Opening opening) {
        return history(opening)
                .map(history ->
                        new Unsealed(history.isFirst(attempt.device()) ? Outcome.AGAIN : Outcome.LATER, history));
    }

    private Future<Optional<Opening>> opening(Units.Labelled target) {
        return parts.readModel().read(Viewer.EVERYTHING, now -> now.find(Opening.key(target.name())));
    }

    private Future<UnitHistory> history(Opening opening) {
        return parts.uses()
                .of(opening.leaf())
                .map(uses -> UnitHistory.of(opening, uses, parts.self().gln()));
    }
}
