package io.livetrace.chaincode.pool;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.instruction.AnswerKind;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Reply;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.Refilling;
import io.livetrace.domain.pool.Taking;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lane in Hangzhou runs low, and the brand has more of the article in Chengdu. */
class RefillingContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final TwoCities cities = TwoCities.of(NETWORK, GOODS);
    private final PoolId far = cities.far();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void the_other_warehouse_is_told_to_send_it_and_the_dry_one_counts_what_comes() {
        Refilling.Refilled refilled = refill(BRAND, far, 30);

        Instruction task = refilled.instruction();
        assertThat(task.kind()).isEqualTo(InstructionKind.TRANSFER);
        assertThat(task.to()).isEqualTo(MILL.gln());
        assertThat(task.content().path("destination").asText())
                .isEqualTo(cities.hangzhou().gln().value());
        assertThat(task.content().path("slotId").asText())
                .isEqualTo(cities.slot().slotId().value());
        assertThat(task.asked()).contains(Quantity.pieces(30));

        var come = new Taking.Receive(
                BRAND.gln(),
                refilled.offer().transferId(),
                Quantity.pieces(29),
                Quantity.pieces(0),
                Quantity.pieces(1),
                Optional.of("one missing"),
                GOODS.rowsOf(far));
        NETWORK.as(LOGISTICS).submit("pool:receive", come);
        assertThat(WorldState.of(NETWORK).piecesWaiting(cities.near())).isEqualTo(29);
    }

    @ParameterizedTest
    @EnumSource(
            value = Company.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BRAND"})
    void only_the_owner_that_was_asked_sends_its_stock(Company company) {
        assertRefused(InstructionCode.INSTRUCTION_TO_ANOTHER, () -> refill(company, far, 30));
    }

    @Test
    void it_has_as_much_there() {
        assertRefused(PoolCode.STOCK_SHORT, () -> refill(BRAND, far, 41));
    }

    @Test
    void it_lies_elsewhere() {
        Lot here = GOODS.aLot()
                .of(cities.slot().product())
                .at(cities.hangzhou())
                .counting(5)
                .released();
        assertRefused(PoolCode.TRANSFER_NOT_ALLOWED, () -> refill(BRAND, LotMaking.poolOf(here), 5));
    }

    @Test
    void it_is_the_article_that_runs_low() {
        PoolId other =
                LotMaking.poolOf(GOODS.aLot().at(cities.chengdu()).counting(5).released());
        assertRefused(InstructionCode.INSTRUCTION_MISMATCH, () -> refill(BRAND, other, 5));
    }

    @Test
    void an_instruction_of_another_kind_asks_for_no_stock() {
        cities.open();
        Instruction allocate = issued(InstructionKind.ALLOCATE);
        assertRefused(InstructionCode.INSTRUCTION_MISMATCH, () -> refill(BRAND, allocate.id(), far, 5));
    }

    @Test
    void an_instruction_that_was_answered_for_good_asks_no_more() {
        InstructionId id = runLow();
        NETWORK.as(BRAND)
                .submit(
                        "instruction:answer",
                        new Reply(
                                id,
                                AnswerKind.REFUSED,
                                Optional.empty(),
                                Optional.of("no more"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertRefused(InstructionCode.INSTRUCTION_CLOSED, () -> refill(BRAND, id, far, 5));
    }

    @Test
    void an_instruction_that_is_not_there_asks_for_nothing() {
        var none = new InstructionId("0".repeat(64), 0);
        assertRefused(InstructionCode.INSTRUCTION_NOT_FOUND, () -> refill(BRAND, none, far, 5));
    }

    private Refilling.Refilled refill(Company company, PoolId from, int pieces) {
        return refill(company, runLow(), from, pieces);
    }

    private Refilling.Refilled refill(Company company, InstructionId request, PoolId from, int pieces) {
        var command = new Refilling.Refill(
                request,
                RecordId.of(GOODS.newId("transfer")),
                from,
                Quantity.pieces(pieces),
                NETWORK.clock().instant().plus(Duration.ofDays(1)),
                GOODS.rowsOf(from));
        return NETWORK.as(company).submit("pool:refill", command, Refilling.Refilled.class);
    }

    /** The lane in Hangzhou falls below its mark, and the brand is asked for more. */
    private InstructionId runLow() {
        cities.runLow();
        return issued(InstructionKind.REPLENISH).id();
    }

    private Instruction issued(InstructionKind kind) {
        return cities.tasks(kind).get(0);
    }
}
