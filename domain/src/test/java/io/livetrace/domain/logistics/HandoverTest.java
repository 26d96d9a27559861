package io.livetrace.domain.logistics;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.LOCAL_CARRIER;
import static io.livetrace.domain.Outcomes.put;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static io.livetrace.domain.logistics.Road.tally;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.pool.LotPlace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final BlockedBy RECALL =
            new BlockedBy(Subject.of(Road.lot()), GateKind.RECALL, "dye above the limit");
    private static final BlockedBy HOLD = new BlockedBy(Subject.of(Road.lot()), GateKind.BRAND, "seams open");

    @Nested
    class Offer {
        @Test
        void nothing_moves_before_the_other_side_accepts() {
            Road road = Road.fromMillToBrand();
            road.offer(LINEN_MILL, CARRIER, tally(10));

            assertThat(road.state()).isEqualTo(ShipmentState.CREATED);
            assertThat(road.holder()).isEqualTo(LINEN_MILL.gln());
        }

        @Test
        void only_the_holder_offers() {
            for (Participant other : List.of(CARRIER, DRESS_BRAND, LOCAL_CARRIER)) {
                assertRefused(
                        LogisticsCode.CUSTODY_OF_ANOTHER,
                        () -> Road.fromMillToBrand().offer(other, CARRIER, tally(10)));
            }
        }

        @Test
        void at_its_origin_the_shipment_goes_to_its_carrier_only() {
            for (Participant taker : List.of(LOCAL_CARRIER, DRESS_BRAND, ANCHOR, LINEN_MILL)) {
                assertRefused(
                        LogisticsCode.HANDOVER_NOT_ALLOWED,
                        () -> Road.fromMillToBrand().offer(LINEN_MILL, taker, tally(10)));
            }
        }

        @Test
        void on_its_way_it_goes_to_carriers_its_receiver_or_back() {
            assertRefused(
                    LogisticsCode.HANDOVER_NOT_ALLOWED,
                    () -> Road.fromMillToBrand().pickedUp().offer(CARRIER, ANCHOR, tally(10)));
            assertRefused(
                    LogisticsCode.HANDOVER_NOT_ALLOWED,
                    () -> Road.fromMillToBrand().pickedUp().offer(CARRIER, CARRIER, tally(10)));
            Road.fromMillToBrand().pickedUp().offer(CARRIER, LOCAL_CARRIER, tally(10));
            Road.fromMillToBrand().pickedUp().offer(CARRIER, DRESS_BRAND, tally(10));
            Road.fromMillToBrand().pickedUp().offer(CARRIER, LINEN_MILL, tally(10));
        }

        @Test
        void nobody_hands_over_more_than_there_is_or_nothing() {
            assertRefused(
                    LogisticsCode.HANDOVER_NOT_ALLOWED,
                    () -> Road.fromMillToBrand().offer(LINEN_MILL, CARRIER, tally(11)));
            assertRefused(
                    LogisticsCode.HANDOVER_NOT_ALLOWED,
                    () -> Road.fromMillToBrand().offer(LINEN_MILL, CARRIER, new Tally(List.of())));
        }

        @Test
        void an_empty_shipment_goes_nowhere() {
            Road empty = Road.with(Road.toBrand(LINEN_MILL));

            assertRefused(LogisticsCode.SHIPMENT_CONTENTS, () -> empty.offer(LINEN_MILL, CARRIER, tally(1)));
        }

        @Test
        void what_is_delivered_is_not_handed_on() {
            Road road = Road.fromMillToBrand().pickedUp().delivered();

            assertRefused(LogisticsCode.SHIPMENT_STATE, () -> road.offer(DRESS_BRAND, LOCAL_CARRIER, tally(10)));
        }

        @Test
        void what_is_lost_is_not_handed_over() {
            Road road = Road.fromMillToBrand().pickedUp();
            road.scan(CARRIER, ScanStep.LOST);

            assertRefused(LogisticsCode.SHIPMENT_STATE, () -> road.offer(CARRIER, DRESS_BRAND, tally(10)));
        }
    }

    @Nested
    class Accept {
        @Test
        void the_carrier_picks_up_and_the_brand_receives() {
            Road road = Road.fromMillToBrand();

            road.hand(LINEN_MILL, CARRIER);
            assertThat(road.state()).isEqualTo(ShipmentState.PICKED_UP);
            assertThat(road.holder()).isEqualTo(CARRIER.gln());

            road.hand(CARRIER, LOCAL_CARRIER);
            assertThat(road.state()).isEqualTo(ShipmentState.IN_TRANSIT);
            assertThat(road.holder()).isEqualTo(LOCAL_CARRIER.gln());

            road.hand(LOCAL_CARRIER, DRESS_BRAND);
            assertThat(road.state()).isEqualTo(ShipmentState.DELIVERED);
            assertThat(road.holder()).isEqualTo(DRESS_BRAND.gln());
        }

        @Test
        void whoever_takes_goods_over_can_be_found_in_a_recall() {
            Road road = Road.fromMillToBrand().pickedUp().delivered();

            assertThat(road.find(LotPlace.key(Road.LINEN, Road.LOT, DRESS_BRAND.gln(), LotPlace.Role.HELD)))
                    .isPresent();
        }

        @Test
        void the_event_says_who_gave_and_who_took() {
            Outcome outcome = Road.fromMillToBrand().hand(LINEN_MILL, CARRIER);

            EpcisEvent event = put(outcome, EpcisEvent.class);
            assertThat(event.why().bizStep()).contains("accepting");
            assertThat(event.why().disposition()).contains("in_transit");
            assertThat(event.why().sources()).hasSize(1);
            assertThat(event.why().destinations()).hasSize(1);
            assertThat(event.what().items()).hasSize(2);
        }

        @Test
        void only_the_company_that_it_is_offered_to_accepts() {
            Road road = Road.fromMillToBrand();
            road.offer(LINEN_MILL, CARRIER, tally(10));

            for (Participant other : List.of(LOCAL_CARRIER, DRESS_BRAND, LINEN_MILL)) {
                assertRefused(LogisticsCode.SHIPMENT_OF_OTHERS, () -> road.accept(other, tally(10)));
            }
        }

        @Test
        void different_counts_are_a_dispute_and_the_giver_keeps_it() {
            Road road = Road.fromMillToBrand();
            road.offer(LINEN_MILL, CARRIER, tally(10));
            Outcome outcome = road.accept(CARRIER, tally(9));

            assertThat(road.state()).isEqualTo(ShipmentState.DISPUTED);
            assertThat(road.holder()).isEqualTo(LINEN_MILL.gln());
            assertThat(put(outcome, EpcisEvent.class).why().disposition()).contains("mismatch_quantity");
            assertThat(road.find(LotPlace.key(Road.LINEN, Road.LOT, CARRIER.gln(), LotPlace.Role.HELD)))
                    .as("the carrier had it in hand when it packed")
                    .isPresent();
        }

        @Test
        void whoever_received_nothing_disputes_it() {
            Road road = Road.fromMillToBrand().pickedUp();
            road.offer(CARRIER, DRESS_BRAND, tally(10));
            road.accept(DRESS_BRAND, new Tally(List.of()));

            assertThat(road.state()).isEqualTo(ShipmentState.DISPUTED);
            assertThat(road.holder()).isEqualTo(CARRIER.gln());
        }

        @Test
        void a_dispute_ends_with_a_count_that_both_sides_agree_on() {
            Road road = Road.fromMillToBrand();
            road.offer(LINEN_MILL, CARRIER, tally(10));
            road.accept(CARRIER, tally(9));
            road.offer(LINEN_MILL, CARRIER, tally(9));
            road.accept(CARRIER, tally(9));

            assertThat(road.state()).isEqualTo(ShipmentState.PICKED_UP);
            assertThat(road.carriage().load()).isEqualTo(tally(9));
            assertRefused(LogisticsCode.HANDOVER_NOT_ALLOWED, () -> road.offer(CARRIER, DRESS_BRAND, tally(10)));
        }

        @Test
        void a_dispute_on_the_way_does_not_send_it_back_to_its_origin() {
            Road road = Road.fromMillToBrand().pickedUp().blockedBy(RECALL);
            road.offer(CARRIER, DRESS_BRAND, tally(10));
            road.accept(DRESS_BRAND, tally(8));

            assertThat(road.carriage().isAtOrigin()).isFalse();
            road.offer(CARRIER, DRESS_BRAND, tally(8));
            road.accept(DRESS_BRAND, tally(8));
            assertThat(road.state()).isEqualTo(ShipmentState.DELIVERED);
        }

        @Test
        void an_offer_that_nobody_took_up_is_replaced() {
            Road road = Road.fromMillToBrand().pickedUp();
            road.offer(CARRIER, LOCAL_CARRIER, tally(10));
            road.offer(CARRIER, DRESS_BRAND, tally(10));

            assertRefused(LogisticsCode.SHIPMENT_OF_OTHERS, () -> road.accept(LOCAL_CARRIER, tally(10)));
            road.accept(DRESS_BRAND, tally(10));
            assertThat(road.state()).isEqualTo(ShipmentState.DELIVERED);
        }

        @Test
        void a_recalled_lot_is_not_picked_up() {
            assertRefused(
                    LotCode.LOT_RECALLED,
                    "dye above the limit",
                    () -> Road.fromMillToBrand().blockedBy(RECALL).pickedUp());
        }

        @Test
        void a_held_lot_is_not_picked_up() {
            assertRefused(
                    LotCode.LOT_ON_HOLD,
                    () -> Road.fromMillToBrand().blockedBy(HOLD).pickedUp());
        }

        @Test
        void a_lot_recalled_on_the_way_can_be_taken_back() {
            Road road = Road.fromMillToBrand().pickedUp().blockedBy(RECALL);
            road.hand(CARRIER, LINEN_MILL);

            assertThat(road.state()).isEqualTo(ShipmentState.RETURNED);
            assertThat(road.holder()).isEqualTo(LINEN_MILL.gln());
        }

        @Test
        void a_held_shipment_goes_nowhere_but_back() {
            Road road = Road.fromMillToBrand()
                    .carrying(Road.product(Road.LINEN, LINEN_MILL, Category.CHILLED_FOOD))
                    .pickedUp();
            road.read(CARRIER, "9.5");

            assertRefused(LogisticsCode.SHIPMENT_ON_HOLD, () -> road.hand(CARRIER, DRESS_BRAND));
            assertRefused(LogisticsCode.SHIPMENT_ON_HOLD, () -> road.hand(CARRIER, LOCAL_CARRIER));
            road.hand(CARRIER, LINEN_MILL);
            assertThat(road.state()).isEqualTo(ShipmentState.RETURNED);
        }
    }

    @Nested
    class Proof {
        private final Road road = Road.fromMillToBrand().pickedUp();
        private final Carriage carriage = road.carriage();
        private final HandoverOffer offer = carriage.offer().orElseThrow();
        private final HandoverAcceptance acceptance = carriage.acceptance().orElseThrow();

        @Test
        void custody_without_the_takers_row_is_not_relied_on() {
            assertUnproven(carriage.custody(), Optional.of(offer), Optional.empty());
        }

        @Test
        void custody_without_the_givers_row_is_not_relied_on() {
            assertUnproven(carriage.custody(), Optional.empty(), Optional.of(acceptance));
        }

        @Test
        void custody_of_a_company_that_did_not_accept_is_not_relied_on() {
            Custody forged = carriage.custody().passTo(DRESS_BRAND.gln(), ShipmentState.DELIVERED, road.now());

            assertUnproven(forged, Optional.of(offer), Optional.of(acceptance));
            assertUnproven(forged, Optional.empty(), Optional.empty());
        }

        @Test
        void custody_shown_by_rows_with_different_counts_is_not_relied_on() {
            var miscounted = new HandoverOffer(
                    offer.giver(), offer.shipment(), offer.round(), offer.taker(), tally(7), offer.at());

            assertUnproven(carriage.custody(), Optional.of(miscounted), Optional.of(acceptance));
        }

        @Test
        void custody_shown_by_rows_of_another_shipment_is_not_relied_on() {
            var elsewhere = new ShipmentId(CARRIER.gln(), RecordId.of("S2"));
            var stranger = new HandoverOffer(
                    offer.giver(), elsewhere, offer.round(), offer.taker(), offer.counts(), offer.at());

            assertUnproven(carriage.custody(), Optional.of(stranger), Optional.of(acceptance));
        }

        @Test
        void before_the_first_handover_nobody_but_the_sender_holds_it() {
            Road fresh = Road.fromMillToBrand();
            Custody now = fresh.custody();
            Custody forged = new Custody(
                    now.carrier(),
                    now.shipmentId(),
                    now.state(),
                    DRESS_BRAND.gln(),
                    now.since(),
                    0,
                    Optional.empty(),
                    Optional.empty());

            assertRefused(
                    LogisticsCode.CUSTODY_UNPROVEN,
                    () -> new Carriage(fresh.carriage().shipment(), forged, Optional.empty(), Optional.empty()));
        }

        private void assertUnproven(
                Custody custody, Optional<HandoverOffer> given, Optional<HandoverAcceptance> taken) {
            assertRefused(
                    LogisticsCode.CUSTODY_UNPROVEN, () -> new Carriage(carriage.shipment(), custody, given, taken));
        }
    }
}
