package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.livestream.GateFailure;
import io.livetrace.domain.livestream.GateFailure.GateCode;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.Priority;
import io.livetrace.domain.livestream.SlotStock;
import io.livetrace.domain.livestream.Supplying;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Priorities of a slot: which pool has to be emptied before another is touched. */
class StockOrderTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final Location hangzhou = GOODS.aWarehouseIn("杭州", LOGISTICS);
    private final Location chengdu = GOODS.aWarehouseIn("成都", LOGISTICS);
    private final Product bag = GOODS.aProduct(BRAND, Category.MATERIAL, Quantity.PIECES, Optional.of(1_000));
    private final SlotMaking slot = GOODS.aSlot().of(bag);

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void without_priorities_any_pool_may_be_sold_from() {
        Lot early = lot(6, 300, hangzhou);
        Lot late = lot(10, 100, hangzhou);
        slot.ready();
        assertThat(early.expiresOn().orElseThrow()).isBefore(late.expiresOn().orElseThrow());
        assertThat(shut(slot.lane(late, 10))).isEmpty();
    }

    @Test
    void what_expires_first_is_sold_first() {
        Lot early = lot(6, 300, hangzhou);
        Lot late = lot(10, 100, hangzhou);
        ordered(Priority.EARLIEST_EXPIRY);

        assertThat(shut(slot.lane(late, 10))).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(GateCode.STOCK_OUT_OF_ORDER);
            assertThat(failure.subject()).isEqualTo(LotMaking.poolOf(early).toString());
        });
        assertThat(shut(slot.lane(early, 5), slot.lane(late, 5))).hasSize(1);
        assertThat(shut(slot.lane(late, 4), slot.lane(early, 6))).isEmpty();
    }

    @Test
    void what_was_made_for_a_pre_sale_comes_first_where_the_slot_says_so() {
        Lot early = lot(10, 300, hangzhou);
        Lot made = GOODS.aLot()
                .of(bag)
                .at(hangzhou)
                .meantFor(PoolKind.PRESALE)
                .counting(4)
                .released();
        ordered(Priority.PRESALE_FIRST, Priority.EARLIEST_EXPIRY);

        PoolId presale = new PoolId(bag.gtin(), made.lot(), hangzhou.gln(), BRAND.gln(), PoolKind.PRESALE);
        assertThat(shut(slot.lane(early, 10))).hasSize(1);
        assertThat(shut(slot.lane(presale, 4), slot.lane(early, 6))).isEmpty();
    }

    @Test
    void what_lies_in_the_city_named_first_is_nearest() {
        Lot far = lot(10, 300, chengdu);
        Lot near = lot(10, 100, hangzhou);
        slot.taking(new SlotStock(List.of(), List.of(Priority.NEAREST_WAREHOUSE), List.of("杭州")))
                .ready();

        assertThat(shut(slot.lane(far, 10))).hasSize(1);
        assertThat(shut(slot.lane(near, 10))).isEmpty();
    }

    @Test
    void pools_that_no_rule_tells_apart_are_taken_in_any_order() {
        Lot one = lot(10, 100, hangzhou);
        Lot other = lot(10, 100, chengdu);
        ordered(Priority.EARLIEST_EXPIRY);

        assertThat(shut(slot.lane(one, 10))).isEmpty();
        assertThat(shut(slot.lane(other, 10))).isEmpty();
    }

    @Test
    void what_may_not_be_sold_and_what_still_lies_in_a_factory_is_passed_over() {
        Lot held = lot(10, 300, hangzhou);
        GOODS.aReport(BRAND).on(held).failing().submitted();
        GOODS.aLot().of(bag).producedOn(today().minusDays(200)).counting(10).released();
        Lot late = lot(10, 100, hangzhou);
        ordered(Priority.EARLIEST_EXPIRY);

        assertThat(shut(slot.lane(late, 10))).isEmpty();
    }

    @Test
    void stock_of_owners_that_have_not_agreed_is_passed_over() {
        Lot early = lot(10, 300, hangzhou);
        PoolId brands = LotMaking.poolOf(early);
        PoolId anchors = new PoolId(bag.gtin(), early.lot(), hangzhou.gln(), ANCHOR.gln(), PoolKind.CONSIGNMENT);
        GOODS.handOver(brands, anchors, Quantity.pieces(10));
        Lot late = lot(10, 100, hangzhou);
        ordered(Priority.EARLIEST_EXPIRY);
        assertThat(shut(slot.lane(late, 10))).isEmpty();

        NETWORK.as(ANCHOR)
                .submit("livestream:agree", slot.signedAgreement(NETWORK.clock().instant()));
        assertThat(shut(slot.lane(late, 10))).hasSize(1);
        assertThat(shut(slot.lane(anchors, 10))).isEmpty();
    }

    @Test
    void an_owner_is_passed_over_where_it_has_not_agreed_to_as_many() {
        Lot early = lot(10, 300, hangzhou);
        PoolId anchors = new PoolId(bag.gtin(), early.lot(), hangzhou.gln(), ANCHOR.gln(), PoolKind.CONSIGNMENT);
        GOODS.handOver(LotMaking.poolOf(early), anchors, Quantity.pieces(10));
        Lot late = lot(10, 100, hangzhou);
        ordered(Priority.EARLIEST_EXPIRY);
        NETWORK.as(ANCHOR)
                .submit(
                        "livestream:agree",
                        slot.signedAgreement(4, NETWORK.clock().instant()));

        assertThat(shut(slot.lane(anchors, 3), slot.lane(late, 7))).hasSize(1);
        assertThat(shut(slot.lane(anchors, 4), slot.lane(late, 6))).isEmpty();
    }

    @Test
    void a_slot_is_confirmed_in_order_and_lanes_that_are_added_keep_it() {
        Lot early = lot(6, 300, hangzhou);
        Lot late = lot(10, 100, hangzhou);
        slot.asPreSale();
        ordered(Priority.EARLIEST_EXPIRY);
        NETWORK.as(ANCHOR).submit("livestream:confirm", slot.confirmation(slot.lane(early, 6)));
        NETWORK.as(ANCHOR).submit("livestream:addLane", new Supplying.AddLane(slot.slotId(), 2, slot.lane(late, 4)));
        assertThat(slot.slot().stock()).isPresent();
    }

    private void ordered(Priority... rules) {
        slot.taking(new SlotStock(List.of(), List.of(rules), List.of())).ready();
    }

    private Lot lot(int pieces, int daysOld, Location place) {
        return GOODS.aLot()
                .of(bag)
                .at(place)
                .producedOn(today().minusDays(daysOld))
                .counting(pieces)
                .released();
    }

    private static LocalDate today() {
        return NETWORK.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private List<GateFailure> shut(LanePlan... lanes) {
        JsonNode answer = NETWORK.as(ANCHOR).evaluate("livestream:gates", slot.confirmation(lanes));
        return Stream.of(Json.fromTree(answer, GateFailure[].class)).toList();
    }
}
