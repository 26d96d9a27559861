package io.livetrace.chaincode.lot;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.Goods.stock;
import static io.livetrace.chaincode.LotMaking.poolOf;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Instructions;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.instruction.AnswerKind;
import io.livetrace.domain.instruction.Batch;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Reply;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Commission;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Hold;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotChild;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.StockPool;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Gates of recalls and instructions belong to other contracts; here they are put on the ledger by altered code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LotContractTest {
    private final Network network = Forgeries.startNetwork();
    private final Forgeries forgeries = new Forgeries(network);
    private final Goods goods = new Goods(network);
    private final Product dress = goods.aDress();
    private final Location sewingRoom = goods.aPlaceOf(BRAND);
    private final Instructions instructions = new Instructions(network);

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class commission {
        @Test
        void puts_new_goods_where_they_were_made() {
            Lot lot = goods.aLot().of(dress).at(sewingRoom).counting(100).made();

            assertThat(goods.rowsOf(poolOf(lot))).hasSize(1);
            assertThat(WorldState.of(network).get(Lot.key(lot.id()))).isEqualTo(lot);
        }

        @Test
        void makes_a_dress_of_cloth_that_was_bought() {
            Lot cloth = goods.aLot().madeBy(MILL).counting(500).released();
            Lot dresses = goods.aLot()
                    .of(dress)
                    .madeFrom(delivered(cloth), metres(120))
                    .made();

            assertThat(dresses.ancestors()).containsExactly(cloth.id());
            assertThat(WorldState.of(network)
                            .get(StockPool.key(inSewingRoom(cloth)))
                            .onHand())
                    .isEqualTo(metres(380));
            assertThat(children(cloth)).containsExactly(dresses.id());
        }

        @Test
        void makes_lots_of_one_input_one_after_the_other() {
            PoolId cloth = delivered(goods.aLot().madeBy(MILL).counting(500).made());
            goods.aLot().of(dress).madeFrom(cloth, metres(300)).made();
            goods.aLot().of(dress).madeFrom(cloth, metres(200)).made();

            assertRefused(
                    PoolCode.STOCK_SHORT,
                    () -> goods.aLot().of(dress).madeFrom(cloth, metres(1)).made());
        }

        @Test
        void refuses_everybody_but_the_products_brand() {
            for (Company other : List.of(LOGISTICS, PLATFORM, ANCHOR, INSPECTOR)) {
                assertRefused(
                        ParticipantCode.ROLE_MISSING,
                        () -> goods.aLot()
                                .of(dress)
                                .at(sewingRoom)
                                .madeBy(other)
                                .made());
            }
            assertRefused(
                    ParticipantCode.OUTSIDE_PREFIX,
                    () -> goods.aLot().of(dress).at(sewingRoom).madeBy(MILL).made());
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(BRAND)
                            .signedBy(LOGISTICS)
                            .submit(
                                    "lot:commission",
                                    goods.aLot().of(dress).at(sewingRoom).command()));
        }

        @Test
        void refuses_a_product_or_a_place_that_nobody_registered() {
            Commission command = goods.aLot().of(dress).at(sewingRoom).command();
            String strange = Json.write(command).replace(dress.gtin().value(), "09521234999997");
            String nowhere = Json.write(command).replace(sewingRoom.gln().value(), "9521234999997");

            assertRefused(CatalogCode.PRODUCT_NOT_FOUND, () -> network.as(BRAND).submit("lot:commission", strange));
            assertRefused(PoolCode.LOCATION_NOT_FOUND, () -> network.as(BRAND).submit("lot:commission", nowhere));
        }

        @Test
        void refuses_to_write_a_lot_again() {
            var lot = goods.aLot().of(dress).at(sewingRoom);
            lot.made();
            assertRefused(LotCode.LOT_ALREADY_EXISTS, lot::made);
        }

        @Test
        void refuses_no_goods_and_goods_in_another_unit() {
            assertRefused(
                    LotCode.LOT_QUANTITY,
                    () -> goods.aLot().of(dress).counting(0).made());
            Commission metres = goods.aLot().of(dress).at(sewingRoom).command();
            assertRefused(
                    LotCode.LOT_QUANTITY,
                    () -> network.as(BRAND)
                            .submit("lot:commission", Json.write(metres).replace("H87", "MTR")));
        }

        @Test
        void refuses_dates_that_cannot_be() {
            var tomorrow = network.clock()
                    .instant()
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .plusDays(2);
            assertRefused(
                    LotCode.LOT_DATES,
                    () -> goods.aLot().of(dress).producedOn(tomorrow).made());
            Product yogurt = goods.aYogurt();
            assertRefused(
                    LotCode.LOT_DATES,
                    "is past",
                    () -> goods.aLot()
                            .of(yogurt)
                            .producedOn(tomorrow.minusDays(30))
                            .made());
        }

        @Test
        void refuses_stock_of_others_and_lots_that_do_not_exist() {
            Lot cloth = goods.aLot().madeBy(MILL).counting(500).made();
            PoolId unknown = new PoolId(
                    cloth.gtin(),
                    LotNumber.parse("none"),
                    sewingRoom.gln(),
                    BRAND.gln(),
                    poolOf(cloth).kind());

            assertRefused(
                    PoolCode.STOCK_OF_ANOTHER_OWNER,
                    () -> goods.aLot()
                            .of(dress)
                            .madeFrom(poolOf(cloth), metres(1))
                            .made());
            assertRefused(
                    LotCode.LOT_NOT_FOUND,
                    () -> goods.aLot().of(dress).madeFrom(unknown, metres(1)).made());
        }

        @Test
        void refuses_an_input_named_twice() {
            PoolId cloth = delivered(goods.aLot().madeBy(MILL).counting(500).made());
            assertRefused(
                    LotCode.LOT_INPUTS,
                    () -> goods.aLot()
                            .of(dress)
                            .madeFrom(cloth, metres(1))
                            .madeFrom(cloth, metres(2))
                            .made());
        }

        @Test
        void refuses_an_input_on_hold_at_any_level() {
            for (GateKind kind : List.of(GateKind.BRAND, GateKind.PLATFORM, GateKind.INSPECTOR)) {
                Lot cloth = goods.aLot().madeBy(MILL).counting(500).made();
                PoolId bought = delivered(cloth);
                shut(Subject.of(cloth.id()), kind);
                assertRefused(
                        LotCode.LOT_ON_HOLD,
                        kind.name(),
                        () -> goods.aLot().of(dress).madeFrom(bought, metres(1)).made());
            }
        }

        @Test
        void refuses_an_input_whose_product_is_on_hold() {
            Lot cloth = goods.aLot().madeBy(MILL).counting(500).made();
            PoolId bought = delivered(cloth);
            shut(Subject.of(cloth.gtin()), GateKind.INSPECTOR);
            assertRefused(
                    LotCode.LOT_ON_HOLD,
                    () -> goods.aLot().of(dress).madeFrom(bought, metres(1)).made());
        }

        @Test
        void refuses_an_input_that_descends_from_a_recalled_lot() {
            Lot cloth = goods.aLot().madeBy(MILL).counting(500).made();
            Lot dresses = goods.aLot()
                    .of(dress)
                    .madeFrom(delivered(cloth), metres(100))
                    .made();
            shut(Subject.of(cloth.id()), GateKind.RECALL);
            assertRefused(
                    LotCode.LOT_RECALLED,
                    cloth.id().toString(),
                    () -> goods.aLot()
                            .of(dress)
                            .madeFrom(poolOf(dresses), Quantity.pieces(1))
                            .made());
        }
    }

    @Nested
    class commission_as_an_answer {
        @Test
        void says_how_much_is_done_and_in_the_end_that_all_is() {
            InstructionId asked = instructions.acknowledged(InstructionKind.PRODUCE, BRAND, 150);
            Lot first = goods.aLot().of(dress).counting(100).answering(asked).made();
            goods.aLot().of(dress).counting(50).answering(asked).made();

            assertThat(first.instruction()).contains(asked);
            assertThat(instructions.answersTo(asked))
                    .containsExactly(AnswerKind.ACKNOWLEDGED, AnswerKind.PROGRESS, AnswerKind.COMPLETED);
        }

        @Test
        void belongs_to_the_batch_that_was_promised_and_lies_in_the_pool() {
            InstructionId asked = promised(60, 40);
            Lot second = goods.aLot()
                    .of(dress)
                    .counting(40)
                    .answering(asked)
                    .ofBatch(2)
                    .made();
            Lot first = goods.aLot()
                    .of(dress)
                    .counting(60)
                    .answering(asked)
                    .ofBatch(1)
                    .made();

            assertThat(List.of(first.batch(), second.batch())).containsExactly(Optional.of(1), Optional.of(2));
            assertThat(goods.rowsOf(poolOf(first))).hasSize(1);
            assertThat(instructions.answersTo(asked))
                    .containsExactly(AnswerKind.ACKNOWLEDGED, AnswerKind.PROGRESS, AnswerKind.COMPLETED);
        }

        @Test
        void refuses_more_than_its_batch_and_one_that_nobody_promised() {
            InstructionId asked = promised(60, 40);
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    "batch 2 is 40",
                    () -> goods.aLot()
                            .of(dress)
                            .counting(41)
                            .answering(asked)
                            .ofBatch(2)
                            .made());
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    () -> goods.aLot()
                            .of(dress)
                            .counting(1)
                            .answering(asked)
                            .ofBatch(3)
                            .made());
            assertRefused(
                    InstructionCode.ANSWER_INCOMPLETE,
                    () -> goods.aLot().of(dress).counting(1).answering(asked).made());
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    () -> goods.aLot().of(dress).ofBatch(1).made());
        }

        /** A hundred pieces, acknowledged in two batches. */
        private InstructionId promised(long first, long second) {
            InstructionId asked = instructions
                    .ask(InstructionKind.PRODUCE, BRAND, first + second)
                    .id();
            Instant now = network.clock().instant();
            network.as(BRAND)
                    .submit(
                            "instruction:answer",
                            new Reply(
                                    asked,
                                    AnswerKind.ACKNOWLEDGED,
                                    Optional.of(Quantity.pieces(first + second)),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(List.of(
                                            new Batch(Quantity.pieces(first), now.plus(Duration.ofDays(1))),
                                            new Batch(Quantity.pieces(second), now.plus(Duration.ofDays(2))))),
                                    Optional.empty()));
            return asked;
        }

        @Test
        void refuses_an_instruction_that_was_not_acknowledged() {
            InstructionId asked =
                    instructions.ask(InstructionKind.PRODUCE, BRAND).id();
            assertRefused(
                    InstructionCode.ANSWER_OUT_OF_ORDER,
                    () -> goods.aLot().of(dress).answering(asked).made());
        }

        @Test
        void refuses_another_companys_instruction_and_one_of_another_kind() {
            InstructionId toTheMill =
                    instructions.ask(InstructionKind.PRODUCE, MILL).id();
            InstructionId toInspect =
                    instructions.ask(InstructionKind.INSPECT, BRAND).id();

            assertRefused(
                    InstructionCode.INSTRUCTION_TO_ANOTHER,
                    () -> goods.aLot().of(dress).answering(toTheMill).made());
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    () -> goods.aLot().of(dress).answering(toInspect).made());
        }
    }

    /** The mill's cloth, bought by the brand and brought to its sewing room. */
    private PoolId delivered(Lot cloth) {
        return goods.handOver(poolOf(cloth), inSewingRoom(cloth), cloth.quantity());
    }

    private PoolId inSewingRoom(Lot cloth) {
        return stock(cloth, BRAND, sewingRoom);
    }

    private void shut(Subject subject, GateKind kind) {
        Gln issuer = PLATFORM.gln();
        Hold hold = new Hold(
                RecordId.of("H-1"), issuer, "colour runs", network.clock().instant(), false);
        forgeries.put(Gate.open(subject, kind).with(hold));
    }

    private List<LotId> children(Lot parent) {
        return WorldState.of(network).all(LotChild.TYPE.key(parent.gtin(), parent.lot())).stream()
                .map(LotChild::child)
                .toList();
    }

    private static Quantity metres(long count) {
        return Quantity.of(Long.toString(count), "MTR");
    }
}
