package io.livetrace.gateway.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.epcis.Action;
import io.livetrace.domain.epcis.BizStep;
import io.livetrace.domain.epcis.Disposition;
import io.livetrace.domain.epcis.EpcisEvents;
import io.livetrace.domain.epcis.EventBuilder;
import io.livetrace.domain.epcis.Item;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepKindTest {
    private static final Gln MILL = Companies.MILL.gln();
    private static final Gln BRAND = Companies.BRAND.gln();
    private static final Item CLOTH = lot("09521111000204", "C1");
    private static final Item DRESS = lot("09521234000204", "D1");

    private final EpcisEvents events = new EpcisEvents(BRAND, new TxContext("tx-1", Instant.EPOCH, Rules.newest()));

    @ParameterizedTest
    @CsvSource({
        "COMMISSIONING, , MADE",
        "ASSEMBLING, , MADE_INTO",
        "PACKING, , PACKED",
        "LOADING, IN_TRANSIT, SHIPPED",
        "DEPARTING, IN_TRANSIT, SHIPPED",
        "ARRIVING, IN_TRANSIT, ARRIVED",
        "TRANSPORTING, , ARRIVED",
        "STORING, , RECEIVED",
        "RETAIL_SELLING, , DELIVERED",
        "SENSOR_REPORTING, , READING",
        "INSPECTING, CONFORMANT, PASSED_INSPECTION",
        "INSPECTING, NON_CONFORMANT, FAILED_INSPECTION",
        "HOLDING, UNAVAILABLE, PUT_ON_HOLD",
        "HOLDING, RECALLED, RECALLED",
        "RECEIVING, IN_PROGRESS, RECEIVED",
        "RECEIVING, RETURNED, RETURNED",
        "ACCEPTING, IN_TRANSIT, SHIPPED",
        "ACCEPTING, RETAIL_SOLD, DELIVERED",
        "OTHER, UNKNOWN, OTHER",
    })
    void business_step_and_disposition_say_what_happened(
            BizStep step, @Nullable Disposition disposition, Step.Kind kind) {
        EventBuilder event = seen().step(step);
        if (disposition != null) {
            event.disposition(disposition);
        }

        assertThat(StepKind.of(event.build(), DRESS.id())).contains(kind);
    }

    @ParameterizedTest
    @EnumSource(names = {"STOCK_TAKING", "CYCLE_COUNTING", "ENCODING"})
    void counting_and_coding_are_told_to_nobody(BizStep step) {
        assertThat(StepKind.of(seen().step(step).build(), DRESS.id())).isEmpty();
    }

    @Test
    void an_event_without_a_business_step_is_told_as_something() {
        assertThat(StepKind.of(seen().build(), DRESS.id())).contains(Step.Kind.OTHER);
    }

    @Test
    void a_transformation_makes_its_outputs_and_its_inputs_into_them() {
        var event = events.transformation(0, List.of(CLOTH), List.of(DRESS))
                .step(BizStep.COMMISSIONING)
                .build();

        assertThat(StepKind.of(event, DRESS.id())).contains(Step.Kind.MADE);
        assertThat(StepKind.of(event, CLOTH.id())).contains(Step.Kind.MADE_INTO);
    }

    @Test
    void goods_are_sold_on_only_where_another_company_owns_them_then() {
        EventBuilder sold = seen().step(BizStep.RECEIVING).source("owning_party", MILL);
        EventBuilder moved = seen().step(BizStep.RECEIVING).source("owning_party", BRAND);

        assertThat(StepKind.of(sold.destination("owning_party", BRAND).build(), DRESS.id()))
                .contains(Step.Kind.SOLD_ON);
        assertThat(StepKind.of(moved.destination("owning_party", BRAND).build(), DRESS.id()))
                .contains(Step.Kind.RECEIVED);
    }

    @Test
    void a_carriers_inspection_ends_a_hold_of_its_shipment() {
        EventBuilder lifted = seen().step(BizStep.INSPECTING)
                .disposition(Disposition.CONFORMANT)
                .extension("shipment", Json.object());

        assertThat(StepKind.of(lifted.build(), DRESS.id())).contains(Step.Kind.RELEASED);
    }

    private EventBuilder seen() {
        return events.object(0, Action.OBSERVE, List.of(DRESS));
    }

    private static Item lot(String gtin, String number) {
        return Item.lot(Gtin.parse(gtin), LotNumber.parse(number), Quantity.pieces(1));
    }
}
