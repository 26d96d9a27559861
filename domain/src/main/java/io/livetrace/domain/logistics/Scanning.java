package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.Gates;
import io.livetrace.domain.participant.Participant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Parcels are scanned on their way. A scan moves a shipment on, but never to another company. */
public final class Scanning {
    private Scanning() {}

    /** One scan, as the device saw it. */
    public record Report(
            ShipmentId shipment,
            ParcelCode code,
            ScanStep step,
            Instant scannedAt,
            Optional<Gln> place,
            Optional<RecordId> device,
            Optional<String> reason) {
        public Report {
            reason.ifPresent(text -> Text.require("reason", text));
            Refusal.unless(
                    reason.isPresent() || !step.needsReason(),
                    KernelCode.INVALID_VALUE,
                    "/reason: " + step + " has a reason");
        }
    }

    /**
     * Records a scan. A late one is recorded and changes nothing else.
     *
     * @param blocking the holds on the shipment's lots, read while it is at its origin
     */
    public static Outcome scan(
            Carriage carriage, List<BlockedBy> blocking, Report report, Participant actor, TxContext tx) {
        carriage.requireConcerns(actor);
        report.code().requireOn(carriage);
        Timeliness timeliness =
                Timeliness.of(report.scannedAt(), carriage.custody().since(), tx);
        Scan scan = new Scan(
                actor.gln(),
                tx.txId(),
                report.shipment(),
                report.code(),
                report.step(),
                report.place(),
                report.device(),
                report.reason(),
                report.scannedAt(),
                timeliness);
        Outcome outcome = Outcome.writing(scan).put(new ShipmentEvents(carriage, actor, tx).scanned(scan));
        return timeliness == Timeliness.LATE ? outcome : moved(outcome, carriage, blocking, report.step(), actor, tx);
    }

    private static Outcome moved(
            Outcome outcome,
            Carriage carriage,
            List<BlockedBy> blocking,
            ScanStep step,
            Participant actor,
            TxContext tx) {
        Optional<ShipmentState> next = step.leadsTo();
        if (next.isEmpty()) {
            return outcome;
        }
        carriage.requireHeldBy(actor);
        requireMayMove(carriage, blocking, step);
        Custody moved = carriage.custody().become(next.get(), tx.time());
        return moved.state() == carriage.custody().state() ? outcome : outcome.put(moved);
    }

    private static void requireMayMove(Carriage carriage, List<BlockedBy> blocking, ScanStep step) {
        Refusal.unless(
                !step.needsHandover(carriage),
                LogisticsCode.SHIPMENT_STATE,
                "custody goes to another company by offer and acceptance, not by a scan");
        if (step == ScanStep.PICKED_UP) {
            carriage.requirePacked();
            Gates.requireNone(blocking);
        } else {
            Refusal.unless(
                    !carriage.isAtOrigin(), LogisticsCode.SHIPMENT_STATE, "the shipment has not been picked up yet");
        }
        if (step == ScanStep.PICKED_UP || step == ScanStep.DELIVERED) {
            carriage.requireNoHold();
        }
    }
}
