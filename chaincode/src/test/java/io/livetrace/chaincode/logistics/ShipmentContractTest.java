package io.livetrace.chaincode.logistics;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.logistics.Itinerary;
import io.livetrace.domain.logistics.LogisticsCode;
import io.livetrace.domain.logistics.Packing;
import io.livetrace.domain.logistics.ScanStep;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.recall.Recalling;
import io.livetrace.domain.recall.Walking;
import io.livetrace.embedded.TransactionResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShipmentContractTest {
    private final Network network = Network.start();
    private final Wares wares = Wares.on(network);
    private final LotId cloth = wares.cloth();
    private final Parcels parcels = new Parcels(network);

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class Create {
        @Test
        void gives_the_shipment_as_it_stands() {
            JsonNode shipment = create(LOGISTICS, Parcels.toBrand(MILL));

            assertThat(shipment.path("carrier").asText())
                    .isEqualTo(LOGISTICS.gln().value());
            assertThat(shipment.path("contents")).hasSize(1);
        }

        @Test
        void refuses_an_id_that_the_carrier_used() {
            ShipmentId taken = parcels.toBrand(MILL, cloth);
            var again = Parcels.command(taken.shipmentId(), Parcels.toBrand(MILL));

            assertRefused(
                    LogisticsCode.SHIPMENT_ALREADY_EXISTS,
                    () -> network.as(LOGISTICS).submit("logistics:create", again));
        }

        @Test
        void refuses_companies_that_carry_nothing() {
            for (Company other : List.of(PLATFORM, BRAND, MILL, ANCHOR)) {
                assertRefused(ParticipantCode.ROLE_MISSING, () -> create(other, Parcels.toBrand(MILL)));
            }
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(LOGISTICS)
                            .signedBy(BRAND)
                            .submit("logistics:create", Parcels.command(parcels.newId(), Parcels.toBrand(MILL))));
        }

        @Test
        void refuses_companies_and_places_that_are_not_registered() {
            Gln stranger = Gln.parse("9521000000919");

            assertRefused(
                    ParticipantCode.PARTICIPANT_NOT_FOUND,
                    () -> create(LOGISTICS, consumerOf(stranger, Wares.WAREHOUSE)));
            assertRefused(PoolCode.LOCATION_NOT_FOUND, () -> create(LOGISTICS, consumerOf(MILL.gln(), stranger)));
            assertRefused(PoolCode.LOCATION_NOT_FOUND, () -> create(LOGISTICS, receivedBy(BRAND.gln(), stranger)));
            assertRefused(
                    ParticipantCode.PARTICIPANT_NOT_FOUND,
                    () -> create(LOGISTICS, receivedBy(stranger, Wares.SEWING_ROOM)));
        }

        @Test
        void refuses_an_sscc_outside_the_prefixes_of_carrier_and_sender() {
            var command = new Packing.Create(
                    parcels.newId(),
                    Optional.of(Sscc.parse("106141412345678908")),
                    Optional.empty(),
                    Parcels.toBrand(MILL),
                    Optional.empty(),
                    List.of());

            assertRefused(
                    ParticipantCode.OUTSIDE_PREFIX, () -> network.as(LOGISTICS).submit("logistics:create", command));
        }

        @Test
        void refuses_an_sscc_that_stands_on_another_parcel() {
            ShipmentId parcel = parcels.toBrand(MILL, wares.cloth());
            var command = new Packing.Create(
                    parcels.newId(),
                    Optional.of(Parcels.ssccOf(parcel.shipmentId())),
                    Optional.empty(),
                    Parcels.toBrand(MILL),
                    Optional.empty(),
                    List.of());

            assertRefused(
                    LogisticsCode.SSCC_IN_USE,
                    parcel.toString(),
                    () -> network.as(LOGISTICS).submit("logistics:create", command));
        }

        @Test
        void refuses_a_lot_that_is_not_there_and_more_than_there_is() {
            LotId nowhere = new LotId(Wares.CLOTH, LotNumber.parse("NOWHERE"));

            assertRefused(LotCode.LOT_NOT_FOUND, () -> parcels.toBrand(MILL, nowhere));
            assertRefused(
                    LogisticsCode.SHIPMENT_CONTENTS,
                    () -> network.as(LOGISTICS)
                            .submit(
                                    "logistics:create",
                                    Parcels.command(
                                            parcels.newId(),
                                            Parcels.toBrand(MILL),
                                            Parcels.content(cloth, 600),
                                            Parcels.content(cloth, 401))));
        }

        @Test
        void refuses_an_instruction_that_is_not_there() {
            assertRefused(InstructionCode.INSTRUCTION_NOT_FOUND, () -> carryOut(new InstructionId("0".repeat(64), 0)));
        }

        @Test
        void refuses_an_instruction_to_another_company_or_to_do_something_else() {
            LotId soup = wares.soup();
            ShipmentId warm = parcels.toConsumer(soup);
            InstructionId inspect =
                    firstOf(network.as(LOGISTICS).sent("logistics:read", parcels.reading(warm, 1, "9"), Map.of()));
            network.as(BRAND).submit("recall:open", new Recalling.Open(RecordId.of("R1"), soup, "spoilt"));
            var walked = network.as(BRAND).sent("recall:walk", new Walking.Walk(RecordId.of("R1"), soup), Map.of());

            assertRefused(InstructionCode.INSTRUCTION_TO_ANOTHER, () -> carryOut(inspect));
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    "QUARANTINE",
                    () -> carryOut(new InstructionId(walked.txId(), 1)));
        }

        @Test
        void says_where_a_value_is_wrong() {
            var command = Parcels.command(parcels.newId(), Parcels.toBrand(MILL), Parcels.content(cloth, 1));
            String json = Json.write(command).replace("\"value\":\"1\"", "\"value\":\"0\"");

            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/contents/0",
                    () -> network.as(LOGISTICS).submit("logistics:create", json));
        }

        private void carryOut(InstructionId instruction) {
            RecordId id = parcels.newId();
            var command = new Packing.Create(
                    id,
                    Optional.of(Parcels.ssccOf(id)),
                    Optional.empty(),
                    Parcels.toBrand(MILL),
                    Optional.of(instruction),
                    List.of());
            network.as(LOGISTICS).submit("logistics:create", command);
        }

        private static InstructionId firstOf(TransactionResult result) {
            return new InstructionId(result.txId(), 0);
        }

        private JsonNode create(Company actor, Itinerary itinerary) {
            var command = Parcels.command(parcels.newId(), itinerary, Parcels.content(cloth, 10));
            return network.as(actor).submit("logistics:create", command);
        }

        private Itinerary consumerOf(Gln sender, Gln from) {
            return new Itinerary(sender, from, Optional.empty(), Optional.empty(), Optional.of("杭州"));
        }

        private Itinerary receivedBy(Gln receiver, Gln place) {
            return new Itinerary(
                    MILL.gln(), Wares.MILL_HALL, Optional.of(receiver), Optional.of(place), Optional.empty());
        }
    }

    @Nested
    class Pack {
        @Test
        void adds_to_what_is_packed() {
            JsonNode shipment = pack(LOGISTICS, parcels.toBrand(MILL, cloth), 5);

            assertThat(shipment.path("contents")).hasSize(2);
        }

        @Test
        void refuses_everyone_but_the_carrier() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);

            for (Company other : List.of(PLATFORM, BRAND, MILL, ANCHOR)) {
                assertRefused(LogisticsCode.SHIPMENT_OF_OTHERS, () -> pack(other, parcel, 1));
            }
        }

        @Test
        void refuses_a_shipment_that_is_under_way() {
            ShipmentId parcel = parcels.toConsumer(cloth);
            parcels.scan(parcel, LOGISTICS, ScanStep.PICKED_UP);

            assertRefused(LogisticsCode.SHIPMENT_STATE, () -> pack(LOGISTICS, parcel, 1));
        }

        @Test
        void refuses_more_than_the_lot_has_counting_what_is_packed() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);

            assertRefused(LogisticsCode.SHIPMENT_CONTENTS, () -> pack(LOGISTICS, parcel, 991));
        }

        @Test
        void refuses_a_shipment_that_is_not_there_or_nothing_to_pack() {
            ShipmentId nowhere = new ShipmentId(LOGISTICS.gln(), RecordId.of("nowhere"));
            ShipmentId parcel = parcels.toBrand(MILL, cloth);

            assertRefused(LogisticsCode.SHIPMENT_NOT_FOUND, () -> pack(LOGISTICS, nowhere, 1));
            assertRefused(
                    LogisticsCode.SHIPMENT_CONTENTS,
                    () -> network.as(LOGISTICS).submit("logistics:pack", new Packing.Pack(parcel, List.of())));
        }

        private JsonNode pack(Company packer, ShipmentId parcel, long pieces) {
            return network.as(packer)
                    .submit("logistics:pack", new Packing.Pack(parcel, List.of(Parcels.content(cloth, pieces))));
        }
    }
}
