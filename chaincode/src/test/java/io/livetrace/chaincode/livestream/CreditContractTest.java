package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.livestream.CreditLine;
import io.livetrace.domain.livestream.Crediting;
import io.livetrace.domain.livestream.GateFailure;
import io.livetrace.domain.livestream.GateFailure.GateCode;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.Supplying;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.stock.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sell first, pay later: how much of an owner's stock an operator may sell before it has paid. */
class CreditContractTest {
    private final Network network = Network.start();
    private final Goods goods = new Goods(network);
    private final SlotMaking slot = goods.aSlot();
    private final PoolId consigned = consigned(slot, 20);

    @AfterEach
    void stop() {
        network.close();
    }

    @Test
    void without_a_limit_nothing_is_counted() {
        slot.ready();
        assertThat(shut(10)).isEmpty();
    }

    @Test
    void with_a_limit_a_slot_sells_what_it_was_granted() {
        slot.ready();
        limit(50);
        assertThat(shut(10)).containsExactly(GateCode.CREDIT_EXCEEDED);

        grant(slot, 9);
        assertThat(shut(10)).containsExactly(GateCode.CREDIT_EXCEEDED);
        grant(slot, 10);
        assertThat(shut(10)).isEmpty();
    }

    @Test
    void the_owners_own_stock_is_not_on_credit() {
        limit(0);
        slot.ready();
        assertThat(codes(slot.confirmation())).isEmpty();
    }

    @Test
    void stock_that_is_added_while_the_slot_sells_is_on_credit_too() {
        slot.ready();
        limit(50);
        grant(slot, 10);
        network.as(BRAND).submit("livestream:agree", slot.agreement().put("units", 20));
        network.as(ANCHOR).submit("livestream:confirm", slot.confirmation(slot.lane(consigned, 10)));
        assertRefused(LivestreamCode.GATES_FAILED, "CREDIT_EXCEEDED", () -> topUp(1));

        grant(slot, 11);
        topUp(1);
        assertRefused(LivestreamCode.SLOT_STATE, () -> grant(slot, 10));
    }

    @Test
    void slots_share_a_limit_and_settling_one_frees_its_part() {
        slot.ready();
        SlotMaking next = goods.aSlot();
        limit(15);
        grant(slot, 10);
        next.ready();
        assertRefused(LivestreamCode.CREDIT_EXHAUSTED, "16 of the 15", () -> grant(next, 6));
        grant(next, 5);

        network.as(ANCHOR).submit("livestream:confirm", slot.confirmation(slot.lane(consigned, 10)));
        slot.ended().entered(1, 0, new Operation.Close());
        network.as(ANCHOR).submit("livestream:settle", new Running.OfSlot(slot.slotId()));
        assertThat(line().granted()).isEqualTo(5);
        grant(next, 15);
        assertRefused(LivestreamCode.SLOT_STATE, () -> grant(slot, 1));
    }

    @Test
    void a_limit_may_fall_below_what_was_granted_and_then_nothing_more_is() {
        slot.ready();
        limit(15);
        grant(slot, 10);
        limit(5);
        assertThat(line().granted()).isEqualTo(10);
        assertRefused(LivestreamCode.CREDIT_EXHAUSTED, () -> grant(slot, 11));
        grant(slot, 4);
    }

    @Test
    void nothing_is_granted_where_no_limit_was_set_or_no_slot_is() {
        assertRefused(LivestreamCode.SLOT_NOT_FOUND, () -> grant(slot, 1));
        slot.ready();
        assertRefused(LivestreamCode.CREDIT_LINE_NOT_FOUND, () -> grant(slot, 1));
    }

    @Test
    void a_limit_names_an_operator_that_there_is_and_is_not_negative() {
        assertRefused(
                ParticipantCode.PARTICIPANT_NOT_FOUND,
                () -> network.as(BRAND)
                        .submit("livestream:limitCredit", new Crediting.Limit(Gln.parse("9529999000002"), 1)));
        assertRefused(KernelCode.INVALID_VALUE, "/units", () -> limit(-1));
    }

    private PoolId consigned(SlotMaking of, int pieces) {
        Lot lot = goods.aLot()
                .of(of.product())
                .meantFor(PoolKind.CONSIGNMENT)
                .counting(pieces)
                .released();
        return new PoolId(lot.gtin(), lot.lot(), lot.madeAt(), BRAND.gln(), PoolKind.CONSIGNMENT);
    }

    private void limit(int units) {
        network.as(BRAND).submit("livestream:limitCredit", new Crediting.Limit(ANCHOR.gln(), units));
    }

    private void grant(SlotMaking to, int units) {
        network.as(BRAND).submit("livestream:grantCredit", new Crediting.Grant(to.slotId(), units));
    }

    private void topUp(int units) {
        var more = new Supplying.TopUp(
                slot.slotId(), 1, units, slot.lane(consigned, units).parts());
        network.as(ANCHOR).submit("livestream:topUp", more);
    }

    private CreditLine line() {
        return WorldState.of(network).get(CreditLine.key(BRAND.gln(), ANCHOR.gln()));
    }

    private List<GateCode> shut(int units) {
        return codes(slot.confirmation(slot.lane(consigned, units)));
    }

    private List<GateCode> codes(Object confirmation) {
        JsonNode answer = network.as(ANCHOR).evaluate("livestream:gates", confirmation);
        return Stream.of(Json.fromTree(answer, GateFailure[].class))
                .map(GateFailure::code)
                .toList();
    }
}
