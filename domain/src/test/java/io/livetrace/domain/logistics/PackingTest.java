package io.livetrace.domain.logistics;

import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.LOCAL_CARRIER;
import static io.livetrace.domain.Outcomes.put;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static io.livetrace.domain.logistics.Road.linen;
import static io.livetrace.domain.logistics.Road.tally;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.stock.PackedOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PackingTest {
    private static final TxContext TX =
            new TxContext("0".repeat(64), Instant.parse("2026-11-22T08:00:00Z"), Rules.newest());

    @Nested
    class Create {
        @Test
        void a_shipment_begins_with_its_sender_and_says_that_the_carrier_had_its_lots() {
            Road road = Road.fromMillToBrand();

            assertThat(road.state()).isEqualTo(ShipmentState.CREATED);
            assertThat(road.holder()).isEqualTo(LINEN_MILL.gln());
            assertThat(road.carriage().load()).isEqualTo(tally(10));
            assertThat(road.find(LotPlace.key(Road.LINEN, Road.LOT, CARRIER.gln(), LotPlace.Role.HELD)))
                    .isPresent();
        }

        @Test
        void an_order_whose_goods_are_packed_is_marked_so_under_the_rules_that_know_it() {
            var command = Road.creation(Road.toBrand(LINEN_MILL), linen(10), linen(1));
            TxContext before = new TxContext(TX.txId(), TX.time(), Rules.ONE);

            PackedOrder packed = put(create(order(false), command), PackedOrder.class);
            assertThat(packed.recordKey()).isEqualTo(PackedOrder.key(CARRIER.gln(), Digest.of("order")));
            assertThat(Packing.create(order(false), command, CARRIER, before).writes())
                    .noneMatch(write -> write.key().type().equals(PackedOrder.TYPE));
        }

        @Test
        void what_is_packed_is_an_event_that_names_the_parcel_and_the_lots() {
            Outcome outcome = create(order(false), Road.creation(Road.toBrand(LINEN_MILL), linen(10)));

            EpcisEvent event = put(outcome, EpcisEvent.class);
            assertThat(event.why().bizStep()).contains("packing");
            assertThat(event.what().parent()).isPresent();
            assertThat(event.what().items()).hasSize(1);
        }

        @Test
        void a_parcel_without_sscc_is_followed_by_its_lots() {
            var command = new Packing.Create(
                    RecordId.of("S1"),
                    Optional.empty(),
                    Optional.of(Road.WAYBILL),
                    Road.toConsumer(CARRIER),
                    Optional.empty(),
                    List.of(linen(1)));

            assertThat(put(create(order(false), command), EpcisEvent.class)
                            .what()
                            .parent())
                    .isEmpty();
        }

        @Test
        void only_a_logistics_company_makes_shipments() {
            assertRefused(
                    ParticipantCode.ROLE_MISSING,
                    () -> Packing.create(order(false), Road.creation(Road.toBrand(LINEN_MILL)), DRESS_BRAND, TX));
        }

        @Test
        void an_id_is_used_once() {
            assertRefused(
                    LogisticsCode.SHIPMENT_ALREADY_EXISTS,
                    () -> create(order(true), Road.creation(Road.toBrand(LINEN_MILL), linen(1))));
        }

        @Test
        void an_sscc_is_the_carriers_or_the_senders_own() {
            var command = new Packing.Create(
                    RecordId.of("S1"),
                    Optional.of(Sscc.parse("106141412345678908")),
                    Optional.empty(),
                    Road.toBrand(LINEN_MILL),
                    Optional.empty(),
                    List.of());

            assertRefused(ParticipantCode.OUTSIDE_PREFIX, () -> create(order(false), command));
        }

        @Test
        void an_sscc_is_given_again_after_a_year_and_not_before() {
            var creation = Road.creation(Road.toBrand(LINEN_MILL), linen(1));
            Packing.Order order = numbered(Duration.ofDays(366));
            assertRefused(LogisticsCode.SSCC_IN_USE, "S-OLD", () -> create(order, creation));

            Outcome outcome = create(numbered(Duration.ofDays(367)), creation);
            assertThat(put(outcome, SsccUse.class).shipment().shipmentId()).isEqualTo(creation.shipmentId());
        }

        private static Packing.Order numbered(Duration ago) {
            ShipmentId old = new ShipmentId(CARRIER.gln(), RecordId.of("S-OLD"));
            SsccUse use = new SsccUse(Road.PARCEL, old, TX.time().minus(ago));
            return new Packing.Order(false, Optional.of(use), LINEN_MILL, Optional.empty(), Road.lots());
        }

        @Test
        void no_more_is_packed_than_the_lot_has() {
            assertRefused(
                    LogisticsCode.SHIPMENT_CONTENTS,
                    () -> create(order(false), Road.creation(Road.toBrand(LINEN_MILL), linen(60), linen(41))));
        }

        @Test
        void at_most_fifty_lines_are_packed() {
            Content[] lines = new Content[51];
            Arrays.fill(lines, linen(1));

            assertRefused(
                    LogisticsCode.SHIPMENT_CONTENTS,
                    () -> create(order(false), Road.creation(Road.toBrand(LINEN_MILL), lines)));
        }

        @Test
        void the_instruction_that_it_carries_out_is_the_carriers_and_asks_for_goods_to_move() {
            var command = Road.creation(Road.toBrand(LINEN_MILL), linen(1));

            create(instructed(CARRIER, InstructionKind.DISPATCH), command);
            assertRefused(
                    InstructionCode.INSTRUCTION_TO_ANOTHER,
                    () -> create(instructed(LOCAL_CARRIER, InstructionKind.DISPATCH), command));
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    () -> create(instructed(CARRIER, InstructionKind.INSPECT), command));
        }

        @Test
        void a_shipment_is_marked_and_goes_somewhere() {
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    () -> new Itinerary(
                            LINEN_MILL.gln(), Road.MILL_GATE, Optional.empty(), Optional.empty(), Optional.empty()));
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    () -> new Itinerary(
                            LINEN_MILL.gln(),
                            Road.MILL_GATE,
                            Optional.of(LINEN_MILL.gln()),
                            Optional.of(Road.BRAND_DOOR),
                            Optional.empty()));
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    () -> new Itinerary(
                            LINEN_MILL.gln(), Road.MILL_GATE, Optional.empty(), Optional.empty(), Optional.of(" ")));
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    () -> create(
                            order(false),
                            new Packing.Create(
                                    RecordId.of("S1"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Road.toBrand(LINEN_MILL),
                                    Optional.empty(),
                                    List.of())));
        }

        @Test
        void a_shipment_is_the_same_when_it_is_read_back() {
            Shipment shipment = Road.fromMillToBrand().carriage().shipment();

            assertThat(Json.read(Json.write(shipment), Shipment.class)).isEqualTo(shipment);
        }
    }

    @Nested
    class Pack {
        @Test
        void more_goes_into_a_shipment_that_nobody_has_picked_up() {
            Road road = Road.fromMillToBrand();
            road.pack(CARRIER, linen(5));

            assertThat(road.carriage().load()).isEqualTo(tally(15));
        }

        @Test
        void only_its_carrier_packs_it() {
            for (Participant other : List.of(LINEN_MILL, DRESS_BRAND, LOCAL_CARRIER)) {
                assertRefused(
                        LogisticsCode.SHIPMENT_OF_OTHERS,
                        () -> Road.fromMillToBrand().pack(other, linen(1)));
            }
        }

        @Test
        void nothing_is_packed_once_it_is_picked_up() {
            assertRefused(
                    LogisticsCode.SHIPMENT_STATE,
                    () -> Road.fromMillToBrand().pickedUp().pack(CARRIER, linen(1)));
        }

        @Test
        void no_more_is_packed_than_the_lot_has_counting_what_is_in_it() {
            assertRefused(
                    LogisticsCode.SHIPMENT_CONTENTS,
                    () -> Road.fromMillToBrand().pack(CARRIER, linen(91)));
        }

        @Test
        void packing_nothing_is_refused() {
            assertRefused(
                    LogisticsCode.SHIPMENT_CONTENTS,
                    () -> Road.fromMillToBrand().pack(CARRIER));
            assertRefused(KernelCode.INVALID_VALUE, () -> linen(0));
        }
    }

    private static Outcome create(Packing.Order order, Packing.Create command) {
        return Packing.create(order, command, CARRIER, TX);
    }

    private static Packing.Order order(boolean taken) {
        return new Packing.Order(taken, Optional.empty(), LINEN_MILL, Optional.empty(), Road.lots());
    }

    private static Packing.Order instructed(Participant to, InstructionKind kind) {
        Instruction instruction = new Instruction(
                TX.txId(), 0, kind, to.gln(), DRESS_BRAND.gln(), TX.time(), TX.time(), Json.object(), "test");
        return new Packing.Order(false, Optional.empty(), LINEN_MILL, Optional.of(instruction), Road.lots());
    }
}
