package io.livetrace.domain.pool;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.RIVAL_BRAND;
import static io.livetrace.domain.Goods.CLOTH;
import static io.livetrace.domain.Goods.DRESS;
import static io.livetrace.domain.Goods.MILL_HALL;
import static io.livetrace.domain.Goods.NOW;
import static io.livetrace.domain.Goods.SEWING_ROOM;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Goods.WAREHOUSE;
import static io.livetrace.domain.Goods.later;
import static io.livetrace.domain.Goods.metres;
import static io.livetrace.domain.Goods.stock;
import static io.livetrace.domain.Outcomes.put;
import static io.livetrace.domain.Outcomes.puts;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransferTest {
    private static final RecordId ID = RecordId.of("T-1");
    private static final Instant FRIDAY = NOW.plus(Duration.ofDays(2));
    private static final PoolId AT_MILL = stock(CLOTH, "C1", LINEN_MILL, MILL_HALL);
    private static final PoolId SOLD_AT_MILL = stock(CLOTH, "C1", DRESS_BRAND, MILL_HALL);
    private static final PoolId SOLD_AND_DELIVERED = stock(CLOTH, "C1", DRESS_BRAND, SEWING_ROOM);
    private static final PoolId IN_WAREHOUSE = stock(CLOTH, "C1", LINEN_MILL, WAREHOUSE);

    @Nested
    class Offer {
        @Test
        void a_new_owner_takes_what_changes_owner() {
            TransferOffer offer = offered(SOLD_AT_MILL, MILL_HALL);

            assertThat(offer.taker()).isEqualTo(DRESS_BRAND.gln());
            assertThat(offer.moves()).isFalse();
        }

        @Test
        void a_new_owner_who_runs_the_new_place_takes_what_changes_both() {
            TransferOffer offer = offered(SOLD_AND_DELIVERED, SEWING_ROOM);

            assertThat(offer.taker()).isEqualTo(DRESS_BRAND.gln());
            assertThat(offer.moves()).isTrue();
        }

        @Test
        void whoever_runs_the_new_place_takes_what_changes_place_only() {
            assertThat(offered(IN_WAREHOUSE, WAREHOUSE).taker()).isEqualTo(CARRIER.gln());
        }

        @Test
        void a_new_owner_at_somebody_elses_place_takes_two_steps() {
            PoolId there = stock(CLOTH, "C1", DRESS_BRAND, WAREHOUSE);
            assertRefused(PoolCode.TRANSFER_NOT_ALLOWED, "change the owner first", () -> offered(there, WAREHOUSE));
        }

        @Test
        void only_the_owner_offers() {
            for (Participant other : List.of(DRESS_BRAND, CARRIER)) {
                assertRefused(
                        PoolCode.STOCK_OF_ANOTHER_OWNER,
                        () -> Offering.offer(false, MILL_HALL, offer(SOLD_AT_MILL, "10", FRIDAY), other, TX));
            }
        }

        @Test
        void an_id_is_used_once() {
            assertRefused(
                    PoolCode.TRANSFER_ALREADY_EXISTS,
                    () -> Offering.offer(true, MILL_HALL, offer(SOLD_AT_MILL, "10", FRIDAY), LINEN_MILL, TX));
        }

        @Test
        void an_offer_that_is_over_already_is_refused() {
            assertRefused(
                    PoolCode.TRANSFER_CLOSED,
                    () -> Offering.offer(false, MILL_HALL, offer(SOLD_AT_MILL, "10", NOW), LINEN_MILL, TX));
        }

        @Test
        void goods_do_not_turn_into_others_nor_go_where_they_are() {
            PoolId otherLot = stock(CLOTH, "C2", DRESS_BRAND, MILL_HALL);
            PoolId otherGoods = stock(DRESS, "C1", DRESS_BRAND, MILL_HALL);
            for (PoolId to : List.of(otherLot, otherGoods, AT_MILL)) {
                assertRefused(PoolCode.TRANSFER_NOT_ALLOWED, () -> offer(to, "10", FRIDAY));
            }
        }

        @Test
        void nothing_is_not_offered() {
            assertRefused(KernelCode.INVALID_VALUE, "/quantity", () -> offer(SOLD_AT_MILL, "0", FRIDAY));
        }
    }

    @Nested
    class Accept {
        @Test
        void what_stays_where_it_is_changes_hands_as_offered() {
            Outcome outcome = Taking.accept(pending(SOLD_AT_MILL, MILL_HALL), DRESS_BRAND, TX);

            assertThat(put(outcome, StockPool.class).onHand()).isEqualTo(metres("490"));
            assertThat(put(outcome, PoolIn.class).pool()).isEqualTo(SOLD_AT_MILL);
            assertThat(put(outcome, PoolIn.class).quantity()).isEqualTo(metres("10"));
            assertThat(puts(outcome, LotPlace.class))
                    .contains(new LotPlace(CLOTH.gtin(), SOLD_AT_MILL.lot(), DRESS_BRAND.gln(), LotPlace.Role.HELD));
            assertThat(put(outcome, EpcisEvent.class).why().bizStep()).contains("accepting");
        }

        @Test
        void what_travels_is_counted_instead() {
            assertRefused(
                    PoolCode.RECEIPT_INCOMPLETE,
                    "pool:receive",
                    () -> Taking.accept(pending(SOLD_AND_DELIVERED, SEWING_ROOM), DRESS_BRAND, TX));
        }

        @Test
        void nobody_else_takes_it() {
            for (Participant other : List.of(LINEN_MILL, RIVAL_BRAND, CARRIER, ANCHOR)) {
                assertRefused(
                        PoolCode.TRANSFER_TO_ANOTHER, () -> Taking.accept(pending(SOLD_AT_MILL, MILL_HALL), other, TX));
            }
        }

        @Test
        void it_is_taken_once() {
            var taken = new Taking.Pending(offered(SOLD_AT_MILL, MILL_HALL), true, false, cloth("500"));
            assertRefused(PoolCode.TRANSFER_CLOSED, "already", () -> Taking.accept(taken, DRESS_BRAND, TX));
        }

        @Test
        void it_is_taken_in_time() {
            var pending = pending(SOLD_AT_MILL, MILL_HALL);
            assertThat(Taking.accept(pending, DRESS_BRAND, later(FRIDAY)).writes())
                    .isNotEmpty();
            assertRefused(
                    PoolCode.TRANSFER_CLOSED,
                    "until",
                    () -> Taking.accept(pending, DRESS_BRAND, later(FRIDAY.plusSeconds(1))));
        }

        @Test
        void what_the_giver_no_longer_has_is_not_taken() {
            var pending = new Taking.Pending(offered(SOLD_AT_MILL, MILL_HALL), false, false, cloth("9.5"));
            assertRefused(
                    PoolCode.STOCK_SHORT,
                    "10 MTR wanted, but 9.5 MTR on hand",
                    () -> Taking.accept(pending, DRESS_BRAND, TX));
        }
    }

    @Nested
    class Receive {
        @Test
        void what_came_is_stock_there_and_what_did_not_stays_in_the_givers_books() {
            Outcome outcome = receive("7", "1", "2");

            assertThat(put(outcome, PoolIn.class).quantity()).isEqualTo(metres("7"));
            assertThat(put(outcome, PoolIn.class).pool()).isEqualTo(SOLD_AND_DELIVERED);
            assertThat(put(outcome, StockPool.class).onHand()).isEqualTo(metres("492"));
            assertThat(put(outcome, TransferAcceptance.class).shortage()).isEqualTo(metres("2"));
            assertThat(put(outcome, EpcisEvent.class).why().bizStep()).contains("receiving");
        }

        @Test
        void when_nothing_came_nothing_moves() {
            Outcome outcome = receive("0", "0", "10");

            assertThat(puts(outcome, PoolIn.class)).isEmpty();
            assertThat(puts(outcome, LotPlace.class)).isEmpty();
            assertThat(put(outcome, StockPool.class).onHand()).isEqualTo(metres("500"));
        }

        @Test
        void received_damaged_and_short_add_up() {
            assertRefused(PoolCode.RECEIPT_INCOMPLETE, "add up to 11 MTR", () -> receive("10", "0", "1"));
            assertRefused(PoolCode.RECEIPT_INCOMPLETE, "add up to 9 MTR", () -> receive("9", "0", "0"));
        }

        @Test
        void damage_and_shortage_have_a_reason() {
            assertRefused(PoolCode.RECEIPT_INCOMPLETE, "/reason", () -> counted("9", "1", "0", Optional.empty()));
            assertThat(counted("10", "0", "0", Optional.empty()).reason()).isEmpty();
        }

        @Test
        void what_stays_where_it_is_is_accepted_instead() {
            assertRefused(
                    PoolCode.RECEIPT_INCOMPLETE,
                    "pool:acceptTransfer",
                    () -> Taking.receive(
                            pending(SOLD_AT_MILL, MILL_HALL),
                            counted("10", "0", "0", Optional.empty()),
                            DRESS_BRAND,
                            TX));
        }

        @Test
        void only_whoever_runs_the_place_receives() {
            for (Participant other : List.of(LINEN_MILL, CARRIER)) {
                assertRefused(
                        PoolCode.TRANSFER_TO_ANOTHER,
                        () -> Taking.receive(
                                pending(SOLD_AND_DELIVERED, SEWING_ROOM),
                                counted("10", "0", "0", Optional.empty()),
                                other,
                                TX));
            }
        }

        private Outcome receive(String received, String damaged, String shortage) {
            return Taking.receive(
                    pending(SOLD_AND_DELIVERED, SEWING_ROOM),
                    counted(received, damaged, shortage, Optional.of("one roll wet, one not on the lorry")),
                    DRESS_BRAND,
                    TX);
        }

        private static Taking.Receive counted(
                String received, String damaged, String shortage, Optional<String> reason) {
            return new Taking.Receive(
                    LINEN_MILL.gln(), ID, metres(received), metres(damaged), metres(shortage), reason, List.of());
        }
    }

    private static Taking.Pending pending(PoolId to, Location place) {
        return new Taking.Pending(offered(to, place), false, false, cloth("500"));
    }

    private static TransferOffer offered(PoolId to, Location place) {
        return put(Offering.offer(false, place, offer(to, "10", FRIDAY), LINEN_MILL, TX), TransferOffer.class);
    }

    private static Offering.Offer offer(PoolId to, String metres, Instant until) {
        return new Offering.Offer(ID, AT_MILL, to, metres(metres), until);
    }

    private static PoolUpdate cloth(String metres) {
        Quantity none = Quantity.zero("MTR");
        return PoolUpdate.of(AT_MILL, Optional.of(new StockPool(AT_MILL, metres(metres), none, none)), List.of());
    }
}
