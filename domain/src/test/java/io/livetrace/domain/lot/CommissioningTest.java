package io.livetrace.domain.lot;

import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.PLATFORM;
import static io.livetrace.domain.Goods.CLOTH;
import static io.livetrace.domain.Goods.DRESS;
import static io.livetrace.domain.Goods.MILL_HALL;
import static io.livetrace.domain.Goods.NOW;
import static io.livetrace.domain.Goods.SEWING_ROOM;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Goods.WAREHOUSE;
import static io.livetrace.domain.Goods.YOGURT;
import static io.livetrace.domain.Goods.metres;
import static io.livetrace.domain.Goods.pieces;
import static io.livetrace.domain.Goods.stock;
import static io.livetrace.domain.Outcomes.put;
import static io.livetrace.domain.Outcomes.puts;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static io.livetrace.domain.lot.Lots.MAY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.EventType;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.instruction.AnswerKind;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.pool.StockPool;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommissioningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Lot CLOTH_LOT = Lots.lot(CLOTH, "C1");

    @Test
    void a_lot_of_new_goods_lies_where_it_was_made() {
        Outcome outcome = commission(DRESS, dresses());

        assertThat(put(outcome, PoolIn.class).pool()).isEqualTo(stock(DRESS, "D1", DRESS_BRAND, SEWING_ROOM));
        assertThat(put(outcome, PoolIn.class).quantity()).isEqualTo(pieces(100));
        assertThat(put(outcome, EpcisEvent.class).type()).isEqualTo(EventType.OBJECT);
        assertThat(puts(outcome, StockPool.class)).isEmpty();
    }

    @Test
    void everyone_who_has_it_is_known_for_recalls() {
        Facts facts = facts(DRESS, WAREHOUSE);
        assertThat(puts(Commissioning.commission(facts.asFacts(), dresses(), DRESS_BRAND, TX), LotPlace.class))
                .extracting(LotPlace::party)
                .containsExactly(DRESS_BRAND.gln(), CARRIER.gln());
    }

    @Test
    void what_it_is_made_of_leaves_the_pools_and_stays_in_its_genealogy() {
        Outcome outcome = commission(DRESS, dresses(cloth("120")), material("120", CLOTH_LOT));

        assertThat(put(outcome, Lot.class).ancestors()).containsExactly(CLOTH_LOT.id());
        assertThat(put(outcome, StockPool.class).onHand()).isEqualTo(metres("380"));
        assertThat(put(outcome, LotChild.class)).isEqualTo(LotChild.of(CLOTH_LOT.id(), Lots.id(DRESS, "D1")));
        assertThat(put(outcome, EpcisEvent.class).type()).isEqualTo(EventType.TRANSFORMATION);
    }

    @Test
    void the_ancestors_of_what_it_is_made_of_are_its_own() {
        List<LotId> older = List.of(Lots.id(CLOTH, "Y1"), Lots.id(CLOTH, "Y2"));
        Lot first = Lots.lot(CLOTH, "C1", older);
        Outcome outcome = commission(DRESS, dresses(cloth("120")), material("120", first));

        assertThat(put(outcome, Lot.class).ancestors())
                .containsExactly(first.id(), Lots.id(CLOTH, "Y1"), Lots.id(CLOTH, "Y2"));
    }

    @Test
    void goods_for_a_presale_lie_apart() {
        var presale = new Commission(
                DRESS.gtin(),
                LotNumber.parse("D1"),
                pieces(100),
                TODAY,
                Optional.empty(),
                Optional.empty(),
                SEWING_ROOM.gln(),
                Optional.of(PoolKind.PRESALE),
                List.of(),
                Optional.empty(),
                Optional.empty());
        assertThat(put(commission(DRESS, presale), PoolIn.class).pool().kind()).isEqualTo(PoolKind.PRESALE);
    }

    @Nested
    class Who {
        @Test
        void only_a_brand_makes_lots() {
            assertRefused(ParticipantCode.ROLE_MISSING, () -> commissionBy(CARRIER, DRESS));
            assertRefused(ParticipantCode.ROLE_MISSING, () -> commissionBy(PLATFORM, DRESS));
        }

        @Test
        void only_under_its_own_prefix() {
            assertRefused(ParticipantCode.OUTSIDE_PREFIX, () -> commissionBy(LINEN_MILL, DRESS));
        }

        @Test
        void only_of_its_own_products() {
            assertRefused(LotCode.LOT_OF_ANOTHER_BRAND, () -> commissionBy(DRESS_BRAND, CLOTH));
        }

        @Test
        void only_of_its_own_stock() {
            PoolId ofTheMill = stock(CLOTH, "C1", LINEN_MILL, MILL_HALL);
            assertRefused(
                    PoolCode.STOCK_OF_ANOTHER_OWNER,
                    () -> commission(
                            DRESS,
                            dresses(new Commission.Input(ofTheMill, metres("1"), List.of())),
                            material(ofTheMill, "1", CLOTH_LOT)));
        }

        private Outcome commissionBy(Participant actor, Product product) {
            return Commissioning.commission(
                    new Commissioning.Facts(product, SEWING_ROOM, false, List.of()), dresses(), actor, TX);
        }
    }

    @Nested
    class What {
        @Test
        void a_lot_is_written_once() {
            assertRefused(
                    LotCode.LOT_ALREADY_EXISTS,
                    () -> Commissioning.commission(
                            new Commissioning.Facts(DRESS, SEWING_ROOM, true, List.of()), dresses(), DRESS_BRAND, TX));
        }

        @Test
        void a_lot_is_more_than_nothing_and_counted_in_its_products_unit() {
            assertRefused(LotCode.LOT_QUANTITY, () -> commission(DRESS, dresses(pieces(0))));
            assertRefused(LotCode.LOT_QUANTITY, () -> commission(DRESS, dresses(metres("3"))));
        }

        @Test
        void more_than_is_on_hand_cannot_be_used() {
            assertRefused(
                    PoolCode.STOCK_SHORT, () -> commission(DRESS, dresses(cloth("501")), material("501", CLOTH_LOT)));
        }

        @Test
        void nothing_and_itself_are_no_inputs_and_no_pool_is_named_twice() {
            assertRefused(LotCode.LOT_INPUTS, () -> commission(DRESS, dresses(cloth("0")), material("0", CLOTH_LOT)));
            assertRefused(
                    LotCode.LOT_INPUTS,
                    () -> commission(
                            DRESS,
                            dresses(cloth("1"), cloth("1")),
                            material("1", CLOTH_LOT),
                            material("1", CLOTH_LOT)));
            PoolId itself = stock(DRESS, "D1", DRESS_BRAND, SEWING_ROOM);
            assertRefused(
                    LotCode.LOT_INPUTS,
                    () -> commission(
                            DRESS,
                            dresses(new Commission.Input(itself, metres("1"), List.of())),
                            material(itself, "1", CLOTH_LOT)));
        }

        @Test
        void what_is_on_hold_or_recalled_is_not_used() {
            assertRefused(
                    LotCode.LOT_ON_HOLD,
                    "colour runs",
                    () -> commission(DRESS, dresses(cloth("1")), blocked(GateKind.INSPECTOR)));
            assertRefused(LotCode.LOT_RECALLED, () -> commission(DRESS, dresses(cloth("1")), blocked(GateKind.RECALL)));
        }

        @Test
        void a_lot_has_no_more_ancestors_than_can_be_watched() {
            List<LotId> many = IntStream.range(0, Lot.MOST_ANCESTORS)
                    .mapToObj(i -> Lots.id(CLOTH, "Y" + i))
                    .toList();
            Lot allowed = Lots.lot(CLOTH, "C1", many.subList(1, many.size()));

            assertThat(put(commission(DRESS, dresses(cloth("1")), material("1", allowed)), Lot.class)
                            .ancestors())
                    .hasSize(Lot.MOST_ANCESTORS);
            assertRefused(
                    LotCode.TOO_MANY_ANCESTORS,
                    () -> commission(DRESS, dresses(cloth("1")), material("1", Lots.lot(CLOTH, "C1", many))));
        }

        private Commissioning.Material blocked(GateKind kind) {
            var open = material("1", CLOTH_LOT);
            return new Commissioning.Material(
                    open.input(),
                    open.lot(),
                    open.pool(),
                    List.of(new BlockedBy(Subject.of(CLOTH_LOT.id()), kind, "colour runs")));
        }
    }

    @Nested
    class When {
        @Test
        void the_last_day_follows_from_the_shelf_life() {
            assertThat(expiryOf(yogurts(TODAY, Optional.empty()))).contains(TODAY.plusDays(21));
            assertThat(expiryOf(yogurts(TODAY, Optional.of(TODAY.plusDays(14)))))
                    .contains(TODAY.plusDays(14));
            assertThat(put(commission(DRESS, dresses()), Lot.class).expiresOn()).isEmpty();
        }

        @Test
        void nothing_is_made_tomorrow_but_in_the_far_east_it_is_tomorrow_already() {
            assertThat(expiryOf(yogurts(TODAY, Optional.empty()))).isPresent();
            assertRefused(
                    LotCode.LOT_DATES, "/producedOn", () -> expiryOf(yogurts(TODAY.plusDays(1), Optional.empty())));
            var evening = new TxContext(TX.txId(), NOW.plusSeconds(9 * 3600), Rules.newest());
            assertThat(put(
                                    Commissioning.commission(
                                            facts(YOGURT, SEWING_ROOM).asFacts(),
                                            yogurts(TODAY.plusDays(1), Optional.empty()),
                                            DRESS_BRAND,
                                            evening),
                                    Lot.class)
                            .producedOn())
                    .isEqualTo(TODAY.plusDays(1));
        }

        @Test
        void the_history_tells_when_it_was_finished_or_else_when_it_was_recorded() {
            Instant finished = NOW.minusSeconds(3600);

            assertThat(madeAt(dresses())).isEqualTo(NOW);
            assertThat(madeAt(finishedAt(finished))).isEqualTo(finished);
            for (Instant wrong : List.of(NOW.plusSeconds(1), NOW.minus(Duration.ofDays(3)))) {
                assertRefused(LotCode.LOT_DATES, "/producedAt", () -> madeAt(finishedAt(wrong)));
            }
        }

        private Instant madeAt(Commission command) {
            return put(commission(DRESS, command), EpcisEvent.class).when().eventTime();
        }

        private Commission finishedAt(Instant time) {
            var command = (ObjectNode) Json.toTree(dresses());
            return Json.fromTree(command.put("producedAt", time.toString()), Commission.class);
        }

        @Test
        void the_last_day_lies_neither_before_production_nor_in_the_past_nor_beyond_the_shelf_life() {
            for (LocalDate wrong : List.of(TODAY.minusDays(1), TODAY.plusDays(22))) {
                assertRefused(LotCode.LOT_DATES, "/expiresOn", () -> expiryOf(yogurts(TODAY, Optional.of(wrong))));
            }
            assertRefused(LotCode.LOT_DATES, "is past", () -> expiryOf(yogurts(TODAY.minusDays(30), Optional.empty())));
        }

        @Test
        void an_input_is_older_than_what_is_made_of_it_and_still_good() {
            Lot younger = Lots.lot(CLOTH, "C1", List.of(), TODAY.plusDays(1), Optional.empty());
            Lot expired = Lots.lot(CLOTH, "C1", List.of(), MAY_DAY, Optional.of(TODAY.minusDays(1)));

            assertRefused(
                    LotCode.LOT_DATES,
                    "was made later",
                    () -> commission(DRESS, dresses(cloth("1")), material("1", younger)));
            assertRefused(
                    LotCode.LOT_DATES,
                    "had expired",
                    () -> commission(DRESS, dresses(cloth("1")), material("1", expired)));
        }

        private Optional<LocalDate> expiryOf(Commission command) {
            return put(commission(YOGURT, command), Lot.class).expiresOn();
        }
    }

    @Nested
    class Answering {
        @Test
        void a_lot_is_progress_until_enough_is_made() {
            assertThat(Commissioning.reply(asked(InstructionKind.PRODUCE, DRESS, 150), dresses())
                            .kind())
                    .isEqualTo(AnswerKind.PROGRESS);
            assertThat(Commissioning.reply(asked(InstructionKind.REPLENISH, DRESS, 100), dresses())
                            .kind())
                    .isEqualTo(AnswerKind.COMPLETED);
        }

        @Test
        void a_lot_answers_nothing_else() {
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    () -> Commissioning.reply(asked(InstructionKind.INSPECT, DRESS, 100), dresses()));
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    "another product",
                    () -> Commissioning.reply(asked(InstructionKind.PRODUCE, YOGURT, 100), dresses()));
        }

        private static Conversation asked(InstructionKind kind, Product product, long count) {
            ObjectNode content = Json.object().put("gtin", product.gtin().value());
            content.set("quantity", Json.toTree(pieces(count)));
            Task task = new Task(kind, PLATFORM.gln(), DRESS_BRAND.gln(), NOW, content, Request.TYPE.key("slot"));
            return new Conversation(Instruction.issue(TX, 0, task), List.of(), Optional.empty());
        }
    }

    /** What the ledger knows, with materials to come. */
    private record Facts(Product product, Location place, List<Commissioning.Material> materials) {
        Commissioning.Facts asFacts() {
            return new Commissioning.Facts(product, place, false, materials);
        }
    }

    private static Facts facts(Product product, Location place, Commissioning.Material... materials) {
        return new Facts(product, place, List.of(materials));
    }

    private static Outcome commission(Product product, Commission command, Commissioning.Material... materials) {
        return Commissioning.commission(facts(product, SEWING_ROOM, materials).asFacts(), command, DRESS_BRAND, TX);
    }

    private static Commission dresses(Commission.Input... inputs) {
        return lot(DRESS, "D1", pieces(100), TODAY, Optional.empty(), inputs);
    }

    private static Commission dresses(Quantity quantity) {
        return lot(DRESS, "D1", quantity, TODAY, Optional.empty());
    }

    private static Commission yogurts(LocalDate producedOn, Optional<LocalDate> expiresOn) {
        return lot(YOGURT, "Y1", pieces(100), producedOn, expiresOn);
    }

    private static Commission lot(
            Product product,
            String number,
            Quantity quantity,
            LocalDate producedOn,
            Optional<LocalDate> expiresOn,
            Commission.Input... inputs) {
        return new Commission(
                product.gtin(),
                LotNumber.parse(number),
                quantity,
                producedOn,
                Optional.empty(),
                expiresOn,
                SEWING_ROOM.gln(),
                Optional.empty(),
                Stream.of(inputs).toList(),
                Optional.empty(),
                Optional.empty());
    }

    private static Commission.Input cloth(String metres) {
        return new Commission.Input(stock(CLOTH, "C1", DRESS_BRAND, SEWING_ROOM), metres(metres), List.of());
    }

    private static Commissioning.Material material(String metres, Lot lot) {
        return material(stock(CLOTH, "C1", DRESS_BRAND, SEWING_ROOM), metres, lot);
    }

    private static Commissioning.Material material(PoolId pool, String metres, Lot lot) {
        StockPool stored = new StockPool(pool, metres("500"), metres("0"), metres("0"));
        return new Commissioning.Material(
                new Commission.Input(pool, metres(metres), List.of()),
                lot,
                PoolUpdate.of(pool, Optional.of(stored), List.of()),
                List.of());
    }
}
