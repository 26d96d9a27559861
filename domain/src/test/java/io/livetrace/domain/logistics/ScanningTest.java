package io.livetrace.domain.logistics;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.LOCAL_CARRIER;
import static io.livetrace.domain.Outcomes.put;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanningTest {
    private static final BlockedBy RECALL =
            new BlockedBy(Subject.of(Road.lot()), GateKind.RECALL, "dye above the limit");

    @Nested
    class OnTheWay {
        @Test
        void the_carrier_moves_a_parcel_along() {
            Road road = Road.fromMillToBrand().pickedUp();
            road.scan(CARRIER, ScanStep.DEPARTED);
            Custody departed = road.custody();
            road.scan(CARRIER, ScanStep.ARRIVED);

            assertThat(road.state()).isEqualTo(ShipmentState.IN_TRANSIT);
            assertThat(road.custody())
                    .as("a scan that changes no state leaves the hot record alone")
                    .isEqualTo(departed);
        }

        @Test
        void the_senders_own_van_picks_up_and_a_consumer_receives() {
            Road road = Road.fromWarehouseToConsumer();
            road.scan(CARRIER, ScanStep.PICKED_UP);
            assertThat(road.state()).isEqualTo(ShipmentState.PICKED_UP);
            road.scan(CARRIER, ScanStep.DEPARTED);
            road.scan(CARRIER, ScanStep.DELIVERED);

            assertThat(road.state()).isEqualTo(ShipmentState.DELIVERED);
            assertThat(road.holder()).as("no consumer is on the ledger").isEqualTo(CARRIER.gln());
        }

        @Test
        void the_senders_own_van_brings_back_what_a_consumer_refused() {
            Road road = Road.fromWarehouseToConsumer().pickedUp();
            road.scan(CARRIER, ScanStep.EXCEPTION);
            road.scan(CARRIER, ScanStep.RETURNED);

            assertThat(road.state()).isEqualTo(ShipmentState.RETURNED);
        }

        @Test
        void what_was_lost_may_be_found() {
            Road road = Road.fromMillToBrand().pickedUp();
            road.scan(CARRIER, ScanStep.LOST);
            assertThat(road.state()).isEqualTo(ShipmentState.LOST);
            road.scan(CARRIER, ScanStep.ARRIVED);

            assertThat(road.state()).isEqualTo(ShipmentState.IN_TRANSIT);
        }

        @ParameterizedTest
        @CsvSource({
            "SEEN, transporting, ",
            "DEPARTED, departing, in_transit",
            "ARRIVED, arriving, in_transit",
            "EXCEPTION, holding, unavailable",
            "LOST, other, unknown"
        })
        void a_scan_is_an_event_with_the_business_step_of_what_happened(
                ScanStep step, String bizStep, String disposition) {
            Road road = Road.fromMillToBrand().pickedUp();
            Instant at = road.now();
            EpcisEvent event = put(road.scan(CARRIER, step), EpcisEvent.class);

            assertThat(event.why().bizStep()).contains(bizStep);
            assertThat(event.why().disposition()).isEqualTo(Optional.ofNullable(disposition));
            assertThat(event.when().eventTime()).isEqualTo(at);
            assertThat(event.where().readPoint()).isPresent();
        }

        @Test
        void anyone_concerned_may_see_a_parcel_without_moving_it() {
            Road road = Road.fromMillToBrand().pickedUp();
            road.scan(DRESS_BRAND, ScanStep.SEEN);
            road.scan(LINEN_MILL, ScanStep.SEEN);

            assertThat(road.state()).isEqualTo(ShipmentState.PICKED_UP);
        }

        @Test
        void a_unit_is_seen_by_its_leaf() {
            Road road = Road.fromMillToBrand().pickedUp();
            Digest leaf = Digest.of("leaf");
            EpcisEvent event =
                    put(road.scan(CARRIER, ScanStep.SEEN, road.now(), unit(Road.LOT, leaf)), EpcisEvent.class);

            assertThat(event.what().items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.quantity()).contains(BigDecimal.ONE));
            assertThat(event.event().path("livetrace:leaf").asText()).isEqualTo(leaf.hex());
        }

        @Test
        void a_unit_that_is_seen_in_a_parcel_which_nobody_carries_yet_is_being_packed() {
            Road road = Road.fromWarehouseToConsumer();
            ParcelCode label = unit(Road.LOT, Digest.of("leaf"));
            EpcisEvent before = put(road.scan(CARRIER, ScanStep.SEEN, road.now(), label), EpcisEvent.class);
            road.pickedUp();
            EpcisEvent after = put(road.scan(CARRIER, ScanStep.SEEN, road.now(), label), EpcisEvent.class);

            assertThat(before.why().bizStep()).contains("packing");
            assertThat(after.why().bizStep()).contains("transporting");
        }
    }

    @Nested
    class Refused {
        @Test
        void a_company_that_has_nothing_to_do_with_the_parcel() {
            for (Participant stranger : List.of(ANCHOR, LOCAL_CARRIER)) {
                assertRefused(
                        LogisticsCode.SHIPMENT_OF_OTHERS,
                        () -> Road.fromMillToBrand().pickedUp().scan(stranger, ScanStep.SEEN));
            }
        }

        @Test
        void a_company_that_does_not_hold_it_moves_it() {
            for (Participant other : List.of(LINEN_MILL, DRESS_BRAND)) {
                assertRefused(
                        LogisticsCode.CUSTODY_OF_ANOTHER,
                        () -> Road.fromMillToBrand().pickedUp().scan(other, ScanStep.DEPARTED));
            }
        }

        @Test
        void a_carrier_that_has_handed_it_on_moves_it() {
            Road road = Road.fromMillToBrand().pickedUp();
            road.hand(CARRIER, LOCAL_CARRIER);

            road.scan(LOCAL_CARRIER, ScanStep.ARRIVED);
            assertRefused(LogisticsCode.CUSTODY_OF_ANOTHER, () -> road.scan(CARRIER, ScanStep.ARRIVED));
        }

        @Test
        void a_scan_that_would_hand_it_to_another_company() {
            assertRefused(
                    LogisticsCode.SHIPMENT_STATE,
                    () -> Road.fromMillToBrand().pickedUp().scan(CARRIER, ScanStep.DELIVERED));
            assertRefused(
                    LogisticsCode.SHIPMENT_STATE,
                    () -> Road.fromMillToBrand().pickedUp().scan(CARRIER, ScanStep.RETURNED));
            assertRefused(
                    LogisticsCode.SHIPMENT_STATE, () -> Road.fromMillToBrand().scan(LINEN_MILL, ScanStep.PICKED_UP));
        }

        @Test
        void moving_what_nobody_has_picked_up() {
            assertRefused(
                    LogisticsCode.SHIPMENT_STATE, () -> Road.fromMillToBrand().scan(LINEN_MILL, ScanStep.DEPARTED));
            assertRefused(
                    LogisticsCode.SHIPMENT_STATE, () -> Road.fromMillToBrand().scan(LINEN_MILL, ScanStep.LOST));
            assertRefused(
                    LogisticsCode.SHIPMENT_STATE,
                    () -> Road.fromWarehouseToConsumer().scan(CARRIER, ScanStep.DELIVERED));
        }

        @Test
        void moving_what_was_disputed_before_anyone_picked_it_up() {
            Road road = Road.fromMillToBrand();
            road.offer(LINEN_MILL, CARRIER, Road.tally(10));
            road.accept(CARRIER, Road.tally(9));

            assertRefused(LogisticsCode.SHIPMENT_STATE, () -> road.scan(LINEN_MILL, ScanStep.DEPARTED));
        }

        @Test
        void moving_what_has_arrived() {
            Road road = Road.fromWarehouseToConsumer().pickedUp();
            road.scan(CARRIER, ScanStep.DELIVERED);

            for (ScanStep step : List.of(ScanStep.DEPARTED, ScanStep.DELIVERED, ScanStep.LOST, ScanStep.RETURNED)) {
                assertRefused(LogisticsCode.SHIPMENT_STATE, () -> road.scan(CARRIER, step));
            }
            road.scan(CARRIER, ScanStep.SEEN);
        }

        @Test
        void picking_up_twice() {
            assertRefused(
                    LogisticsCode.SHIPMENT_STATE,
                    () -> Road.fromWarehouseToConsumer().pickedUp().scan(CARRIER, ScanStep.PICKED_UP));
        }

        @Test
        void picking_up_a_recalled_lot() {
            assertRefused(
                    LotCode.LOT_RECALLED,
                    () -> Road.fromWarehouseToConsumer().blockedBy(RECALL).scan(CARRIER, ScanStep.PICKED_UP));
        }

        @Test
        void picking_up_an_empty_parcel() {
            assertRefused(
                    LogisticsCode.SHIPMENT_CONTENTS,
                    () -> Road.with(Road.toConsumer(CARRIER)).scan(CARRIER, ScanStep.PICKED_UP));
        }

        @Test
        void delivering_a_held_shipment_to_a_consumer() {
            Road road = Road.fromWarehouseToConsumer()
                    .carrying(Road.product(Road.LINEN, LINEN_MILL, Category.CHILLED_FOOD))
                    .pickedUp();
            road.read(CARRIER, "9");

            assertRefused(LogisticsCode.SHIPMENT_ON_HOLD, () -> road.scan(CARRIER, ScanStep.DELIVERED));
            road.scan(CARRIER, ScanStep.ARRIVED);
            road.scan(CARRIER, ScanStep.RETURNED);
        }

        @Test
        void the_code_of_another_parcel() {
            Road road = Road.fromMillToBrand().pickedUp();
            ParcelCode sscc =
                    Road.code(Optional.of(Sscc.parse("095200050000000023")), Optional.empty(), Optional.empty());
            ParcelCode waybill = Road.code(Optional.empty(), Optional.of("SF-9999"), Optional.empty());
            ParcelCode unit = unit(LotNumber.parse("L9"), Digest.of("leaf"));

            for (ParcelCode code : List.of(sscc, waybill, unit)) {
                assertRefused(
                        LogisticsCode.SCAN_OF_ANOTHER_PARCEL,
                        () -> road.scan(CARRIER, ScanStep.SEEN, road.now(), code));
            }
        }

        @Test
        void no_code_or_two_at_once() {
            assertRefused(
                    KernelCode.INVALID_VALUE, () -> Road.code(Optional.empty(), Optional.empty(), Optional.empty()));
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    () -> Road.code(Optional.of(Road.PARCEL), Optional.of(Road.WAYBILL), Optional.empty()));
        }

        @Test
        void an_exception_or_a_loss_without_a_reason() {
            Road road = Road.fromMillToBrand();
            ParcelCode code = Road.code(Optional.of(Road.PARCEL), Optional.empty(), Optional.empty());

            for (ScanStep step : List.of(ScanStep.EXCEPTION, ScanStep.LOST)) {
                assertRefused(
                        KernelCode.INVALID_VALUE,
                        () -> new Scanning.Report(
                                road.id(),
                                code,
                                step,
                                road.now(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
            }
        }
    }

    @Nested
    class InTime {
        @Test
        void a_scan_from_a_queue_is_recorded_as_late_and_moves_nothing() {
            Road road = Road.fromMillToBrand().pickedUp().after(Duration.ofDays(3));
            Outcome outcome = road.scan(CARRIER, ScanStep.LOST, road.now().minus(Duration.ofHours(2)));

            assertThat(((Scan) outcome.result()).timeliness()).isEqualTo(Timeliness.LATE);
            assertThat(put(outcome, EpcisEvent.class)
                            .event()
                            .path("livetrace:late")
                            .asBoolean())
                    .isTrue();
            assertThat(road.state()).isEqualTo(ShipmentState.PICKED_UP);
        }

        @Test
        void a_scan_from_before_the_last_change_moves_nothing() {
            Road road = Road.fromMillToBrand().pickedUp();
            Instant before = road.custody().since().minusSeconds(1);
            Outcome outcome = road.scan(CARRIER, ScanStep.DEPARTED, before);

            assertThat(((Scan) outcome.result()).timeliness()).isEqualTo(Timeliness.LATE);
            assertThat(road.state()).isEqualTo(ShipmentState.PICKED_UP);
        }

        @Test
        void a_late_scan_may_come_from_a_carrier_that_no_longer_holds_it() {
            Road road = Road.fromMillToBrand().pickedUp();
            Instant atTheGate = road.now();
            road.after(Duration.ofMinutes(10)).hand(CARRIER, LOCAL_CARRIER);
            Outcome outcome = road.scan(CARRIER, ScanStep.DEPARTED, atTheGate);

            assertThat(((Scan) outcome.result()).timeliness()).isEqualTo(Timeliness.LATE);
            assertThat(road.holder()).isEqualTo(LOCAL_CARRIER.gln());
        }

        @Test
        void a_scan_of_seven_days_ago_is_taken_and_an_older_one_refused() {
            Road road = Road.fromMillToBrand().pickedUp().after(Duration.ofDays(9));
            road.scan(CARRIER, ScanStep.SEEN, road.now().minus(Duration.ofDays(7)));

            assertRefused(
                    LogisticsCode.OBSERVATION_TOO_OLD,
                    () -> road.scan(
                            CARRIER,
                            ScanStep.SEEN,
                            road.now().minus(Duration.ofDays(7)).minusMillis(1)));
        }

        @Test
        void a_scan_from_the_future_is_refused() {
            Road road = Road.fromMillToBrand().pickedUp();
            road.scan(CARRIER, ScanStep.SEEN, road.now().plus(Timeliness.AHEAD));

            assertRefused(
                    LogisticsCode.OBSERVATION_IN_FUTURE,
                    () -> road.scan(
                            CARRIER,
                            ScanStep.SEEN,
                            road.now().plus(Timeliness.AHEAD).plusMillis(1)));
        }
    }

    private static ParcelCode unit(LotNumber lot, Digest leaf) {
        return Road.code(Optional.empty(), Optional.empty(), Optional.of(new ParcelCode.Unit(Road.LINEN, lot, leaf)));
    }
}
