package io.livetrace.chaincode.logistics;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.logistics.Celsius;
import io.livetrace.domain.logistics.LogisticsCode;
import io.livetrace.domain.logistics.Monitoring;
import io.livetrace.domain.logistics.ParcelCode;
import io.livetrace.domain.logistics.ScanStep;
import io.livetrace.domain.logistics.Scanning;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.PoolCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanContractTest {
    private final Network network = Network.start();
    private final Wares wares = Wares.on(network);
    private final LotId dresses = wares.dresses();
    private final LotId soup = wares.soup();
    private final Parcels parcels = new Parcels(network);

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class Scan {
        @Test
        void moves_a_parcel_from_the_warehouse_to_the_consumer() {
            ShipmentId parcel = parcels.toConsumer(dresses);
            for (ScanStep step : List.of(ScanStep.PICKED_UP, ScanStep.DEPARTED, ScanStep.ARRIVED, ScanStep.DELIVERED)) {
                assertThat(parcels.scan(parcel, LOGISTICS, step)
                                .path("timeliness")
                                .asText())
                        .isEqualTo("LIVE");
            }

            assertRefused(LogisticsCode.SHIPMENT_STATE, () -> parcels.scan(parcel, LOGISTICS, ScanStep.LOST));
        }

        @Test
        void records_a_late_one_which_moves_nothing() {
            ShipmentId parcel = underWay();
            JsonNode late = parcels.scan(
                    parcel, LOGISTICS, ScanStep.LOST, network.clock().instant().minus(Duration.ofHours(3)));

            assertThat(late.path("timeliness").asText()).isEqualTo("LATE");
            parcels.scan(parcel, LOGISTICS, ScanStep.DELIVERED);
        }

        @Test
        void refuses_one_of_more_than_seven_days_ago_or_from_the_future() {
            ShipmentId parcel = underWay();

            assertRefused(
                    LogisticsCode.OBSERVATION_TOO_OLD,
                    () -> parcels.scan(
                            parcel,
                            LOGISTICS,
                            ScanStep.SEEN,
                            network.clock().instant().minus(Duration.ofDays(8))));
            assertRefused(
                    LogisticsCode.OBSERVATION_IN_FUTURE,
                    () -> parcels.scan(
                            parcel,
                            LOGISTICS,
                            ScanStep.SEEN,
                            network.clock().instant().plus(Duration.ofHours(1))));
        }

        @Test
        void refuses_companies_that_have_nothing_to_do_with_it() {
            ShipmentId parcel = underWay();

            for (Company stranger : List.of(MILL, ANCHOR, INSPECTOR, PLATFORM)) {
                assertRefused(LogisticsCode.SHIPMENT_OF_OTHERS, () -> parcels.scan(parcel, stranger, ScanStep.SEEN));
            }
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(LOGISTICS)
                            .signedBy(BRAND)
                            .submit(
                                    "logistics:scan",
                                    report(parcel, Parcels.sscc(Parcels.ssccOf(parcel.shipmentId())))));
        }

        @Test
        void refuses_a_move_by_a_company_that_does_not_hold_it() {
            ShipmentId parcel = parcels.fromBrand(dresses);
            parcels.hand(parcel, BRAND, LOGISTICS, dresses);

            parcels.scan(parcel, BRAND, ScanStep.SEEN);
            assertRefused(LogisticsCode.CUSTODY_OF_ANOTHER, () -> parcels.scan(parcel, BRAND, ScanStep.DEPARTED));
        }

        @Test
        void refuses_to_hand_a_parcel_to_another_company() {
            ShipmentId parcel = parcels.fromBrand(dresses);
            assertRefused(LogisticsCode.SHIPMENT_STATE, () -> parcels.scan(parcel, BRAND, ScanStep.PICKED_UP));
            parcels.hand(parcel, BRAND, LOGISTICS, dresses);

            assertRefused(LogisticsCode.SHIPMENT_STATE, () -> parcels.scan(parcel, LOGISTICS, ScanStep.RETURNED));
        }

        @Test
        void refuses_another_parcels_code() {
            ShipmentId parcel = underWay();
            var unit = new ParcelCode.Unit(soup.gtin(), soup.lot(), Digest.of("leaf"));

            for (ParcelCode code : List.of(
                    Parcels.sscc(Sscc.parse("095222220000000022")),
                    new ParcelCode(Optional.empty(), Optional.of("SF-1"), Optional.empty()),
                    new ParcelCode(Optional.empty(), Optional.empty(), Optional.of(unit)))) {
                assertRefused(
                        LogisticsCode.SCAN_OF_ANOTHER_PARCEL,
                        () -> network.as(LOGISTICS).submit("logistics:scan", report(parcel, code)));
            }
        }

        @Test
        void sees_a_unit_by_its_leaf() {
            var unit = new ParcelCode.Unit(dresses.gtin(), dresses.lot(), Digest.of("leaf"));
            var code = new ParcelCode(Optional.empty(), Optional.empty(), Optional.of(unit));

            assertThat(network.as(LOGISTICS)
                            .submit("logistics:scan", report(underWay(), code))
                            .at("/code/unit/leaf")
                            .asText())
                    .isEqualTo(Digest.of("leaf").hex());
        }

        @Test
        void refuses_to_pick_up_what_is_held_or_empty() {
            LotId held = wares.dresses();
            wares.hold(held);
            ShipmentId parcel = parcels.toConsumer(held);
            RecordId empty = parcels.newId();
            network.as(LOGISTICS).submit("logistics:create", Parcels.command(empty, Parcels.toConsumer()));

            assertRefused(LotCode.LOT_ON_HOLD, "seams", () -> parcels.scan(parcel, LOGISTICS, ScanStep.PICKED_UP));
            assertRefused(
                    LogisticsCode.SHIPMENT_CONTENTS,
                    () -> parcels.scan(new ShipmentId(LOGISTICS.gln(), empty), LOGISTICS, ScanStep.PICKED_UP));
        }

        @Test
        void refuses_a_shipment_or_a_place_that_is_not_there_and_a_loss_without_a_reason() {
            ShipmentId parcel = underWay();
            ShipmentId nowhere = new ShipmentId(LOGISTICS.gln(), RecordId.of("nowhere"));
            String report = Json.write(report(parcel, Parcels.sscc(Parcels.ssccOf(parcel.shipmentId()))));

            assertRefused(LogisticsCode.SHIPMENT_NOT_FOUND, () -> parcels.scan(nowhere, LOGISTICS, ScanStep.SEEN));
            assertRefused(
                    PoolCode.LOCATION_NOT_FOUND,
                    () -> network.as(LOGISTICS)
                            .submit("logistics:scan", report.replace(Wares.WAREHOUSE.value(), "9521000000919")));
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/reason",
                    () -> network.as(LOGISTICS)
                            .submit(
                                    "logistics:scan",
                                    report.replace("\"reason\":\"as the driver says\",", "")
                                            .replace("SEEN", "LOST")));
        }

        private Scanning.Report report(ShipmentId parcel, ParcelCode code) {
            return Parcels.report(parcel, ScanStep.SEEN, network.clock().instant(), code);
        }
    }

    @Nested
    class Read {
        @Test
        void holds_the_shipment_and_tells_the_brand_to_inspect() {
            ShipmentId parcel = chilled();
            JsonNode cold = parcels.read(parcel, LOGISTICS, 1, "3");
            JsonNode warm = parcels.read(parcel, LOGISTICS, 2, "9.5");

            assertThat(cold.has("hold")).isFalse();
            assertThat(warm.path("breaches").asInt()).isEqualTo(1);
            assertThat(warm.at("/hold/brands/0").asText()).isEqualTo(BRAND.gln().value());
            assertRefused(LogisticsCode.SHIPMENT_ON_HOLD, () -> parcels.scan(parcel, LOGISTICS, ScanStep.DELIVERED));
        }

        @Test
        void refuses_strangers() {
            ShipmentId parcel = chilled();

            for (Company stranger : List.of(MILL, ANCHOR, INSPECTOR, PLATFORM)) {
                assertRefused(LogisticsCode.SHIPMENT_OF_OTHERS, () -> parcels.read(parcel, stranger, 1, "9"));
            }
        }

        @Test
        void refuses_a_number_that_the_device_used() {
            ShipmentId parcel = chilled();
            parcels.read(parcel, LOGISTICS, 1, "3");

            assertRefused(LogisticsCode.READING_ALREADY_EXISTS, () -> parcels.read(parcel, LOGISTICS, 1, "3"));
        }

        @Test
        void refuses_no_readings_and_shipments_that_are_not_there() {
            ShipmentId nowhere = new ShipmentId(LOGISTICS.gln(), RecordId.of("nowhere"));

            assertRefused(LogisticsCode.SHIPMENT_NOT_FOUND, () -> parcels.read(nowhere, LOGISTICS, 1, "3"));
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/readings",
                    () -> network.as(LOGISTICS)
                            .submit(
                                    "logistics:read",
                                    "{\"shipment\":" + Json.write(chilled()) + ",\"device\":\"d\",\"readings\":[]}"));
        }

        @Test
        void refuses_readings_too_old_or_from_the_future() {
            ShipmentId parcel = chilled();

            assertRefused(LogisticsCode.OBSERVATION_TOO_OLD, () -> readAfter(parcel, Duration.ofDays(-8)));
            assertRefused(LogisticsCode.OBSERVATION_IN_FUTURE, () -> readAfter(parcel, Duration.ofHours(1)));
        }

        private JsonNode readAfter(ShipmentId parcel, Duration time) {
            var value = new Monitoring.Value(1, network.clock().instant().plus(time), Celsius.parse("3"));
            return network.as(LOGISTICS)
                    .submit("logistics:read", new Monitoring.Read(parcel, Parcels.LOGGER, List.of(value)));
        }
    }

    @Nested
    class LiftHold {
        @Test
        void lets_the_goods_go_on() {
            ShipmentId parcel = chilled();
            parcels.read(parcel, LOGISTICS, 1, "9");

            assertThat(parcels.lift(parcel, BRAND).has("hold")).isFalse();
            parcels.scan(parcel, LOGISTICS, ScanStep.DELIVERED);
        }

        @Test
        void refuses_everyone_but_the_brand() {
            ShipmentId parcel = chilled();
            parcels.read(parcel, LOGISTICS, 1, "9");

            for (Company other : List.of(LOGISTICS, MILL, PLATFORM, INSPECTOR)) {
                assertRefused(LogisticsCode.SHIPMENT_OF_OTHERS, () -> parcels.lift(parcel, other));
            }
        }

        @Test
        void refuses_where_there_is_no_hold_no_shipment_or_no_reason() {
            ShipmentId parcel = chilled();
            ShipmentId nowhere = new ShipmentId(LOGISTICS.gln(), RecordId.of("nowhere"));

            assertRefused(LogisticsCode.SHIPMENT_NOT_ON_HOLD, () -> parcels.lift(parcel, BRAND));
            assertRefused(LogisticsCode.SHIPMENT_NOT_FOUND, () -> parcels.lift(nowhere, BRAND));
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/reason",
                    () -> network.as(BRAND)
                            .submit(
                                    "logistics:liftHold",
                                    "{\"shipment\":" + Json.write(parcel) + ",\"reason\":\" \"}"));
        }
    }

    private ShipmentId underWay() {
        ShipmentId parcel = parcels.toConsumer(dresses);
        parcels.scan(parcel, LOGISTICS, ScanStep.PICKED_UP);
        return parcel;
    }

    private ShipmentId chilled() {
        ShipmentId parcel = parcels.toConsumer(soup);
        parcels.scan(parcel, LOGISTICS, ScanStep.PICKED_UP);
        return parcel;
    }
}
