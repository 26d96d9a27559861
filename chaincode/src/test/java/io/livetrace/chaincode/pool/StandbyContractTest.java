package io.livetrace.chaincode.pool;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.pool.Offering;
import io.livetrace.domain.pool.OnCall;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.pool.Taking;
import io.livetrace.domain.stock.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A lane in Hangzhou runs low, and the brand's stock of the article in Chengdu stands by for that. */
class StandbyContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final TwoCities cities = TwoCities.of(NETWORK, GOODS);
    private final PoolId far = cities.far();
    private final PoolId near = cities.near();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void whoever_has_it_is_told_to_send_it_in_the_batch_that_runs_low() {
        RecordId transferId = standBy(30, Duration.ofDays(1));
        cities.runLow();

        assertThat(transfers()).singleElement().satisfies(task -> {
            assertThat(task.to()).isEqualTo(MILL.gln());
            assertThat(task.from()).isEqualTo(BRAND.gln());
            assertThat(task.cause()).startsWith("LaneBatch");
            assertThat(task.content().path("transferId").asText()).isEqualTo(transferId.value());
            assertThat(task.content().path("destination").asText())
                    .isEqualTo(near.location().value());
            assertThat(task.asked()).contains(Quantity.pieces(30));
            assertThat(task.due()).isAfter(NETWORK.clock().instant());
        });
        assertThat(cities.tasks(InstructionKind.REPLENISH)).hasSize(1);
        receive(transferId);
        assertThat(WorldState.of(NETWORK).piecesWaiting(near)).isEqualTo(30);
    }

    @Test
    void it_is_not_received_before_it_was_called() {
        RecordId transferId = standBy(30, Duration.ofDays(1));
        assertRefused(PoolCode.TRANSFER_CLOSED, "stands by", () -> receive(transferId));
    }

    @Test
    void each_is_called_once_and_the_next_one_next_time() {
        standBy(10, Duration.ofDays(1));
        standBy(20, Duration.ofDays(1));
        cities.runLow();
        assertThat(transfers()).hasSize(1);
        cities.slot().entered(1, 1, new Operation.Adjust(0, Optional.of(1L)));
        cities.slot().entered(1, 2, new Operation.Adjust(1, Optional.of(4L)));

        assertThat(transfers()).hasSize(2).extracting(Instruction::asked).doesNotHaveDuplicates();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_is_over_is_not_called_and_goes_with_the_next_offer() {
        standBy(30, Duration.ofMillis(1));
        NETWORK.clock().advance(Duration.ofSeconds(1));
        cities.runLow();
        assertThat(transfers()).isEmpty();
        assertThat(waiting()).hasSize(1);

        RecordId next = standBy(30, Duration.ofDays(1));
        assertThat(waiting())
                .singleElement()
                .satisfies(row -> assertThat(row.transferId()).isEqualTo(next));
    }

    @Test
    void only_the_owner_has_its_stock_stand_by_and_for_another_place_of_its_own() {
        Offering.Offer offer = offer(far, near, 30, Duration.ofDays(1));
        assertRefused(
                PoolCode.STOCK_OF_ANOTHER_OWNER, () -> NETWORK.as(LOGISTICS).submit("pool:standBy", offer));
        PoolId anchors = new PoolId(far.gtin(), far.lot(), cities.chengdu().gln(), ANCHOR.gln(), PoolKind.CONSIGNMENT);
        assertRefused(
                PoolCode.TRANSFER_NOT_ALLOWED,
                "its owner stays",
                () -> NETWORK.as(BRAND).submit("pool:standBy", offer(far, anchors, 30, Duration.ofDays(1))));
    }

    @Test
    void no_more_wait_than_a_lane_can_look_at() {
        for (int i = 0; i < 32; i++) {
            standBy(1, Duration.ofDays(1));
        }
        assertRefused(PoolCode.TRANSFER_NOT_ALLOWED, "32 transfers", () -> standBy(1, Duration.ofDays(1)));
    }

    private RecordId standBy(int pieces, Duration lasting) {
        Offering.Offer offer = offer(far, near, pieces, lasting);
        NETWORK.as(BRAND).submit("pool:standBy", offer);
        return offer.transferId();
    }

    private static Offering.Offer offer(PoolId from, PoolId to, int pieces, Duration lasting) {
        return new Offering.Offer(
                RecordId.of(GOODS.newId("transfer")),
                from,
                to,
                Quantity.pieces(pieces),
                NETWORK.clock().instant().plus(lasting));
    }

    private void receive(RecordId transferId) {
        var come = new Taking.Receive(
                BRAND.gln(),
                transferId,
                Quantity.pieces(30),
                Quantity.pieces(0),
                Quantity.pieces(0),
                Optional.empty(),
                GOODS.rowsOf(far));
        NETWORK.as(LOGISTICS).submit("pool:receive", come);
    }

    private List<Instruction> transfers() {
        return cities.tasks(InstructionKind.TRANSFER);
    }

    private List<OnCall> waiting() {
        return WorldState.of(NETWORK).all(OnCall.allFor(near));
    }
}
