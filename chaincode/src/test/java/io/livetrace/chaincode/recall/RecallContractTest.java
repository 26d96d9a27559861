package io.livetrace.chaincode.recall;

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
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotChild;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.recall.RecallCode;
import io.livetrace.domain.recall.Recalling;
import io.livetrace.domain.recall.Walking;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallContractTest {
    private final Network network = Network.start();
    private final Wares wares = Wares.on(network);
    private final Goods goods = new Goods(network);
    private int recalls;

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class Open {
        @Test
        void shuts_one_gate_and_nothing_can_be_made_of_any_descendant() {
            LotId parent = wares.dresses();
            LotId child = wares.dressesMadeOf(parent);
            LotId grandchild = wares.dressesMadeOf(child);
            open(BRAND, parent);

            for (LotId lot : List.of(parent, child, grandchild)) {
                assertRefused(LotCode.LOT_RECALLED, parent.toString(), () -> wares.dressesMadeOf(lot));
            }
        }

        @Test
        void lets_the_platform_recall_any_lot_and_nobody_but_the_brand_besides() {
            LotId lot = wares.dresses();

            for (Company other : List.of(MILL, LOGISTICS, ANCHOR, INSPECTOR)) {
                assertRefused(RecallCode.RECALL_NOT_YOURS, () -> open(other, lot));
            }
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(PLATFORM)
                            .signedBy(BRAND)
                            .submit("recall:open", new Recalling.Open(RecordId.of("liar"), lot, "dye")));
            open(PLATFORM, lot);
        }

        @Test
        void refuses_an_id_that_was_used_and_a_lot_that_is_recalled() {
            LotId lot = wares.dresses();
            RecordId recall = open(BRAND, lot);

            assertRefused(
                    RecallCode.RECALL_ALREADY_EXISTS,
                    () -> network.as(BRAND).submit("recall:open", new Recalling.Open(recall, wares.dresses(), "dye")));
            assertRefused(LotCode.LOT_RECALLED, () -> open(PLATFORM, lot));
        }

        @Test
        void refuses_a_lot_that_is_not_there_and_a_recall_without_a_reason() {
            LotId nowhere = new LotId(Wares.DRESS, LotNumber.parse("NOWHERE"));

            assertRefused(LotCode.LOT_NOT_FOUND, () -> open(BRAND, nowhere));
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/reason",
                    () -> network.as(BRAND)
                            .submit(
                                    "recall:open",
                                    "{\"recallId\":\"r\",\"lot\":" + Json.write(wares.dresses())
                                            + ",\"reason\":\"\"}"));
        }
    }

    @Nested
    class Walk {
        @Test
        void reaches_every_descendant_once() {
            LotId parent = wares.dresses();
            LotId left = wares.dressesMadeOf(parent);
            LotId right = wares.dressesMadeOf(parent);
            LotId both = wares.dressesMadeOf(left, right);
            RecordId recall = open(BRAND, parent);

            assertThat(walkAll(recall, parent)).containsExactlyInAnyOrder(parent, left, right, both);
        }

        @Test
        void says_when_everyone_has_been_told() {
            LotId parent = wares.dresses();
            LotId child = wares.dressesMadeOf(parent);
            RecordId recall = open(BRAND, parent);

            assertThat(walk(BRAND, recall, parent).at("/recall/state").asText()).isEqualTo("OPENED");
            JsonNode last = walk(BRAND, recall, child);
            assertThat(last.at("/recall/state").asText()).isEqualTo("NOTIFIED");
            assertThat(last.at("/recall/reached").asInt()).isEqualTo(2);
        }

        @Test
        void reads_a_lot_with_many_children_in_several_steps() {
            LotId parent = wares.dresses();
            for (int i = 0; i < 205; i++) {
                wares.dressesMadeOf(parent);
            }
            RecordId recall = open(BRAND, parent);
            JsonNode first = walk(BRAND, recall, parent);
            JsonNode second = walk(BRAND, recall, parent);

            assertThat(first.path("found").size()).isLessThanOrEqualTo(200);
            assertThat(first.path("found").size() + second.path("found").size()).isEqualTo(205);
            assertThat(second.at("/walk/bucket").asInt()).isEqualTo(LotChild.BUCKETS);
            assertRefused(RecallCode.RECALL_WALK_ENDED, () -> walk(BRAND, recall, parent));
        }

        @Test
        void may_be_gone_on_with_by_the_platform_and_by_nobody_else() {
            LotId lot = wares.dresses();
            RecordId recall = open(BRAND, lot);

            for (Company other : List.of(MILL, LOGISTICS, ANCHOR, INSPECTOR)) {
                assertRefused(RecallCode.RECALL_NOT_YOURS, () -> walk(other, recall, lot));
            }
            walk(PLATFORM, recall, lot);
        }

        @Test
        void refuses_a_lot_to_which_the_recall_has_not_come() {
            LotId lot = wares.dresses();
            LotId child = wares.dressesMadeOf(lot);
            RecordId recall = open(BRAND, lot);

            assertRefused(RecallCode.RECALL_WALK_NOT_FOUND, () -> walk(BRAND, recall, child));
            assertRefused(RecallCode.RECALL_WALK_NOT_FOUND, () -> walk(BRAND, RecordId.of("nowhere"), lot));
        }
    }

    @Nested
    class LateArrivals {
        private final Location warehouse = goods.aPlaceOf(LOGISTICS);
        private final Lot lot = goods.aLot().counting(100).released();

        @Test
        void whoever_receives_goods_after_the_walk_is_told_by_the_receipt() {
            RecordId recall = notified(lot.id());
            receive();

            assertThat(toldTo(LOGISTICS)).singleElement().satisfies(task -> {
                assertThat(task.kind()).isEqualTo(InstructionKind.QUARANTINE);
                assertThat(task.content().path("recallId").asText()).isEqualTo(recall.value());
            });
            assertRefused(
                    RecallCode.RECALL_UNANSWERED, LOGISTICS.gln().value(), () -> close(BRAND, recall, BRAND.gln()));
            acknowledge(LOGISTICS, recall, tally(lot.id(), 40));
            assertThat(close(BRAND, recall, BRAND.gln())
                            .at("/effect/setApart/0/quantity/value")
                            .asText())
                    .isEqualTo("40");
        }

        @Test
        void goods_that_arrive_after_the_recall_was_closed_are_set_apart_too() {
            close(BRAND, notified(lot.id()), BRAND.gln());
            receive();

            assertThat(toldTo(LOGISTICS)).hasSize(1);
        }

        @Test
        void whoever_receives_goods_that_nobody_recalled_is_told_nothing() {
            receive();

            assertThat(toldTo(LOGISTICS)).isEmpty();
        }

        private void receive() {
            goods.handOver(LotMaking.poolOf(lot), Goods.stock(lot, BRAND, warehouse), Quantity.pieces(40));
        }

        private List<Instruction> toldTo(Company company) {
            return WorldState.of(network).all(Instruction.TYPE.key()).stream()
                    .filter(task -> task.to().equals(company.gln())
                            && task.content()
                                    .path("lot")
                                    .asText()
                                    .equals(lot.lot().value()))
                    .toList();
        }
    }

    @Nested
    class Acknowledge {
        @Test
        void records_what_was_set_apart_and_lets_it_be_said_anew() {
            LotId lot = wares.dresses();
            RecordId recall = notified(lot);
            acknowledge(BRAND, recall, tally(lot, 3));

            assertThat(acknowledge(BRAND, recall, tally(lot, 5))
                            .at("/setApart/0/quantity/value")
                            .asText())
                    .isEqualTo("5");
        }

        @Test
        void refuses_companies_that_were_told_nothing() {
            LotId lot = wares.dresses();
            RecordId recall = notified(lot);

            for (Company other : List.of(MILL, LOGISTICS, ANCHOR, INSPECTOR, PLATFORM)) {
                assertRefused(RecallCode.RECALL_NOT_TOLD, () -> acknowledge(other, recall, tally(lot, 1)));
            }
        }

        @Test
        void refuses_lots_that_the_recall_does_not_concern() {
            LotId lot = wares.dresses();
            LotId other = wares.dresses();
            LotId nowhere = new LotId(Wares.DRESS, LotNumber.parse("NOWHERE"));
            RecordId recall = notified(lot);

            assertRefused(RecallCode.RECALL_LOT_UNAFFECTED, () -> acknowledge(BRAND, recall, tally(other, 1)));
            assertRefused(RecallCode.RECALL_LOT_UNAFFECTED, () -> acknowledge(BRAND, recall, tally(lot, 1001)));
            assertRefused(LotCode.LOT_NOT_FOUND, () -> acknowledge(BRAND, recall, tally(nowhere, 1)));
        }

        @Test
        void refuses_a_recall_that_is_closed_or_not_there() {
            LotId lot = wares.dresses();
            RecordId recall = notified(lot);
            close(BRAND, recall, BRAND.gln());

            assertRefused(RecallCode.RECALL_CLOSED, () -> acknowledge(BRAND, recall, tally(lot, 1)));
            assertRefused(RecallCode.RECALL_NOT_FOUND, () -> acknowledge(BRAND, RecordId.of("nowhere"), tally(lot, 1)));
        }
    }

    @Nested
    class Close {
        @Test
        void puts_the_effect_on_record_and_leaves_the_gate_shut() {
            LotId lot = wares.dresses();
            RecordId recall = notified(lot);
            acknowledge(BRAND, recall, tally(lot, 7));
            JsonNode closed = close(BRAND, recall);

            assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
            assertThat(closed.at("/effect/lots").asInt()).isEqualTo(1);
            assertThat(closed.at("/effect/acknowledged").asInt()).isEqualTo(1);
            assertThat(closed.at("/effect/setApart/0/quantity/value").asText()).isEqualTo("7");
            assertRefused(LotCode.LOT_RECALLED, () -> wares.dressesMadeOf(lot));
        }

        @Test
        void names_those_that_did_not_answer() {
            RecordId recall = notified(wares.dresses());

            assertRefused(RecallCode.RECALL_UNANSWERED, BRAND.gln().value(), () -> close(BRAND, recall));
            assertThat(close(PLATFORM, recall, BRAND.gln())
                            .at("/effect/unanswered/0")
                            .asText())
                    .isEqualTo(BRAND.gln().value());
        }

        @Test
        void refuses_while_lots_wait_for_the_walk() {
            RecordId recall = open(BRAND, wares.dresses());

            assertRefused(RecallCode.RECALL_STILL_WALKING, () -> close(BRAND, recall));
        }

        @Test
        void refuses_everyone_but_the_opener_and_the_platform() {
            RecordId recall = notified(wares.dresses());

            for (Company other : List.of(MILL, LOGISTICS, ANCHOR, INSPECTOR)) {
                assertRefused(RecallCode.RECALL_NOT_YOURS, () -> close(other, recall, BRAND.gln()));
            }
        }

        @Test
        void refuses_a_recall_that_is_closed_or_not_there() {
            RecordId recall = notified(wares.dresses());
            close(BRAND, recall, BRAND.gln());

            assertRefused(RecallCode.RECALL_CLOSED, () -> close(BRAND, recall, BRAND.gln()));
            assertRefused(RecallCode.RECALL_NOT_FOUND, () -> close(BRAND, RecordId.of("nowhere")));
        }
    }

    private RecordId open(Company opener, LotId lot) {
        RecordId id = RecordId.of("R-" + ++recalls);
        network.as(opener).submit("recall:open", new Recalling.Open(id, lot, "dye above the limit"));
        return id;
    }

    /** A recall of a lot that the brand made, holds and alone has to set apart. */
    private RecordId notified(LotId lot) {
        RecordId recall = open(BRAND, lot);
        walkAll(recall, lot);
        return recall;
    }

    private JsonNode walk(Company walker, RecordId recall, LotId lot) {
        return network.as(walker).submit("recall:walk", new Walking.Walk(recall, lot));
    }

    /** Walks until no lot waits, and gives the lots in the order in which they were visited. */
    private List<LotId> walkAll(RecordId recall, LotId first) {
        List<LotId> visited = new ArrayList<>();
        Deque<LotId> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            LotId lot = waiting.removeFirst();
            visited.add(lot);
            walk(BRAND, recall, lot).path("found").forEach(found -> waiting.add(Json.fromTree(found, LotId.class)));
        }
        return visited;
    }

    private JsonNode acknowledge(Company party, RecordId recall, Tally setApart) {
        return network.as(party)
                .submit("recall:acknowledge", new Recalling.Acknowledge(recall, setApart, Optional.empty()));
    }

    private JsonNode close(Company closer, RecordId recall, Gln... unanswered) {
        return network.as(closer).submit("recall:close", new Recalling.Close(recall, List.of(unanswered)));
    }

    private static Tally tally(LotId lot, long pieces) {
        return new Tally(List.of(new Tally.Count(lot.gtin(), lot.lot(), Quantity.pieces(pieces))));
    }
}
