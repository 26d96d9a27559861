package io.livetrace.gateway.lookup;

import io.livetrace.domain.epcis.BizStep;
import io.livetrace.domain.epcis.Disposition;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.EventType;
import io.livetrace.domain.epcis.Identifier;
import io.livetrace.domain.epcis.Item;
import io.livetrace.domain.epcis.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an event was, in the words that a consumer has for it. */
final class StepKind {
    private static final String OWNER = "owning_party";

    /** Counting and coding move nothing, so nobody is told. */
    private static final Set<String> SILENT = words(BizStep.STOCK_TAKING, BizStep.CYCLE_COUNTING, BizStep.ENCODING);

    private static final Map<String, Step.Kind> PLAIN = Map.ofEntries(
            Map.entry(BizStep.COMMISSIONING.word(), Step.Kind.MADE),
            Map.entry(BizStep.CREATING_CLASS_INSTANCE.word(), Step.Kind.MADE),
            Map.entry(BizStep.ASSEMBLING.word(), Step.Kind.MADE_INTO),
            Map.entry(BizStep.PACKING.word(), Step.Kind.PACKED),
            Map.entry(BizStep.REPACKAGING.word(), Step.Kind.PACKED),
            Map.entry(BizStep.LOADING.word(), Step.Kind.SHIPPED),
            Map.entry(BizStep.SHIPPING.word(), Step.Kind.SHIPPED),
            Map.entry(BizStep.DEPARTING.word(), Step.Kind.SHIPPED),
            Map.entry(BizStep.TRANSPORTING.word(), Step.Kind.ARRIVED),
            Map.entry(BizStep.ARRIVING.word(), Step.Kind.ARRIVED),
            Map.entry(BizStep.UNLOADING.word(), Step.Kind.ARRIVED),
            Map.entry(BizStep.STORING.word(), Step.Kind.RECEIVED),
            Map.entry(BizStep.STOCKING.word(), Step.Kind.RECEIVED),
            Map.entry(BizStep.RETAIL_SELLING.word(), Step.Kind.DELIVERED),
            Map.entry(BizStep.SENSOR_REPORTING.word(), Step.Kind.READING));

    private StepKind() {}

    /** What the event was for this thing; absent when a consumer need not know. */
    static Optional<Step.Kind> of(EpcisEvent event, Identifier thing) {
        if (event.type() == EventType.TRANSFORMATION) {
            boolean made = event.what().outputs().stream().map(Item::id).anyMatch(thing::equals);
            return Optional.of(made ? Step.Kind.MADE : Step.Kind.MADE_INTO);
        }
        String step = event.why().bizStep().orElse("");
        return SILENT.contains(step) ? Optional.empty() : Optional.of(of(event, step));
    }

    private static Step.Kind of(EpcisEvent event, String step) {
        if (step.equals(BizStep.INSPECTING.word())) {
            return inspected(event);
        }
        if (step.equals(BizStep.HOLDING.word())) {
            return is(event, Disposition.RECALLED) ? Step.Kind.RECALLED : Step.Kind.PUT_ON_HOLD;
        }
        if (step.equals(BizStep.RECEIVING.word()) || step.equals(BizStep.ACCEPTING.word())) {
            return taken(event, step);
        }
        return PLAIN.getOrDefault(step, Step.Kind.OTHER);
    }

    /** A carrier's inspection ends a hold of its shipment. */
    private static Step.Kind inspected(EpcisEvent event) {
        if (is(event, Disposition.NON_CONFORMANT)) {
            return Step.Kind.FAILED_INSPECTION;
        }
        return Parcels.isOfShipment(event) ? Step.Kind.RELEASED : Step.Kind.PASSED_INSPECTION;
    }

    private static Step.Kind taken(EpcisEvent event, String step) {
        if (is(event, Disposition.RETURNED)) {
            return Step.Kind.RETURNED;
        }
        if (is(event, Disposition.RETAIL_SOLD)) {
            return Step.Kind.DELIVERED;
        }
        if (changesOwner(event.why())) {
            return Step.Kind.SOLD_ON;
        }
        return step.equals(BizStep.RECEIVING.word()) ? Step.Kind.RECEIVED : Step.Kind.SHIPPED;
    }

    private static boolean changesOwner(Why why) {
        List<Identifier> givers = owners(why.sources());
        List<Identifier> takers = owners(why.destinations());
        return !takers.isEmpty() && !takers.equals(givers);
    }

    private static List<Identifier> owners(List<Why.Role> roles) {
        return roles.stream()
                .filter(role -> role.type().equals(Optional.of(OWNER)))
                .map(Why.Role::id)
                .toList();
    }

    private static boolean is(EpcisEvent event, Disposition disposition) {
        return event.why().disposition().equals(Optional.of(disposition.word()));
    }

    private static Set<String> words(BizStep... steps) {
        return Set.copyOf(Stream.of(steps).map(BizStep::word).toList());
    }
}
