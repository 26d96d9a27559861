package io.livetrace.domain.logistics;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sensors in shipments: what they read, and the holds that follow from it. */
public final class Monitoring {
    /** The most readings of one transaction. */
    public static final int MOST_READINGS = 100;

    private Monitoring() {}

    /** One value that a device read. */
    public record Value(long seq, Instant readAt, Celsius temperature) {}

    /** What one device read. */
    public record Read(ShipmentId shipment, RecordId device, List<Value> readings) {
        public Read {
            readings = List.copyOf(readings);
            Refusal.unless(
                    !readings.isEmpty() && readings.size() <= MOST_READINGS,
                    KernelCode.INVALID_VALUE,
                    "/readings: 1 to " + MOST_READINGS + " readings at a time");
            Refusal.unless(
                    readings.stream().mapToLong(Value::seq).distinct().count() == readings.size()
                            && readings.stream().allMatch(value -> value.seq() >= 0),
                    KernelCode.INVALID_VALUE,
                    "/readings: each has a sequence number of its own, from 0");
        }
    }

    /**
     * What became of readings.
     *
     * @param breaches how many of those stored lie outside the goods' limits
     * @param hold the shipment's hold now
     */
    public record ReadResult(int stored, int breaches, Optional<ShipmentHold> hold) {}

    /** A brand has looked at its goods and lets them go on. */
    public record LiftHold(ShipmentId shipment, String reason) {
        public LiftHold {
            Text.require("reason", reason);
        }
    }

    /**
     * Records readings, however late they come; one outside the limits of the goods holds the shipment.
     *
     * @param products the products in the shipment
     * @param taken whether one of these readings was recorded before
     */
    public static Outcome read(
            Carriage carriage, List<Product> products, boolean taken, Read command, Participant actor, TxContext tx) {
        carriage.requireConcerns(actor);
        Refusal.unless(
                !taken,
                LogisticsCode.READING_ALREADY_EXISTS,
                "/readings: device " + command.device() + " has used one of these sequence numbers already");
        command.readings().forEach(value -> Timeliness.requireRecordable(value.readAt(), tx));
        Limits limits = new Limits(products);
        List<Reading> readings = command.readings().stream()
                .map(value -> reading(command, value, limits, actor))
                .toList();
        Alarm alarm = Alarm.of(carriage, limits, readings);
        Outcome outcome = Outcome.of(
                        new ReadResult(readings.size(), alarm.breaches().size(), alarm.hold(tx)))
                .putAll(readings)
                .put(new ShipmentEvents(carriage, actor, tx).read(readings));
        return alarm.raise(outcome, actor, tx);
    }

    /** Lifts the hold for one brand's goods; it is gone when the last brand has lifted it. */
    public static Outcome liftHold(Carriage carriage, LiftHold command, Participant actor, TxContext tx) {
        ShipmentHold hold = carriage.custody()
                .hold()
                .orElseThrow(() -> new Refusal(
                        LogisticsCode.SHIPMENT_NOT_ON_HOLD, "shipment " + carriage.id() + " is not on hold"));
        Refusal.unless(
                hold.brands().contains(actor.gln()),
                LogisticsCode.SHIPMENT_OF_OTHERS,
                "only the brands of the goods lift this hold: " + hold.brands());
        return Outcome.writing(carriage.custody().with(hold.without(actor.gln())))
                .put(new ShipmentEvents(carriage, actor, tx).lifted(command.reason()));
    }

    private static Reading reading(Read command, Value value, Limits limits, Participant actor) {
        return new Reading(
                actor.gln(),
                command.shipment(),
                command.device(),
                value.seq(),
                value.readAt(),
                value.temperature(),
                !limits.brokenBy(value.temperature()).isEmpty());
    }
}
