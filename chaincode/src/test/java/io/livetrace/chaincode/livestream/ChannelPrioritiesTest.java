package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.livestream.ChannelPriorities;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Priority;
import io.livetrace.domain.livestream.SlotStock;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.ParticipantCode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a channel that sells what expires first, and of that what lies in Hangzhou. */
class ChannelPrioritiesTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);
    private static final ChannelPriorities PRIORITIES =
            new ChannelPriorities(List.of(Priority.EARLIEST_EXPIRY, Priority.NEAREST_WAREHOUSE), List.of("杭州"));

    private final Location hangzhou = GOODS.aWarehouseIn("杭州", LOGISTICS);
    private final Location chengdu = GOODS.aWarehouseIn("成都", LOGISTICS);
    private final Product bag = GOODS.aProduct(BRAND, Category.MATERIAL, Quantity.PIECES, Optional.of(1_000));
    private final SlotMaking slot = GOODS.aSlot().of(bag);

    @BeforeAll
    static void the_platform_says_so() {
        set(PLATFORM, PRIORITIES);
    }

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void a_slot_that_says_nothing_sells_by_its_channels_priorities() {
        lot(10, 300, chengdu);
        Lot late = lot(10, 100, hangzhou);
        slot.ready();
        assertRefused(LivestreamCode.GATES_FAILED, "STOCK_OUT_OF_ORDER", () -> confirm(late));
    }

    @Test
    void the_first_rule_that_tells_pools_apart_decides() {
        Lot near = lot(10, 100, hangzhou);
        Lot far = lot(10, 100, chengdu);
        slot.ready();
        assertRefused(LivestreamCode.GATES_FAILED, "STOCK_OUT_OF_ORDER", () -> confirm(far));
        assertThatCode(() -> confirm(near)).doesNotThrowAnyException();
    }

    @Test
    void the_slots_own_rules_come_before_them() {
        lot(10, 300, hangzhou);
        Lot far = lot(10, 100, chengdu);
        slot.taking(new SlotStock(List.of(), List.of(Priority.NEAREST_WAREHOUSE), List.of("成都")))
                .ready();
        assertThatCode(() -> confirm(far)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Company.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLATFORM"})
    void the_platform_alone_sets_them(Company company) {
        assertRefused(ParticipantCode.ROLE_MISSING, () -> set(company, PRIORITIES));
    }

    @Test
    void cities_are_named_where_nearness_counts() {
        assertRefused(
                KernelCode.INVALID_VALUE,
                "/cities",
                () -> new ChannelPriorities(List.of(Priority.NEAREST_WAREHOUSE), List.of()));
    }

    private static void set(Company company, ChannelPriorities priorities) {
        NETWORK.as(company).submit("livestream:setPriorities", priorities);
    }

    private void confirm(Lot lot) {
        NETWORK.as(ANCHOR).submit("livestream:confirm", slot.confirmation(slot.lane(lot, 10)));
    }

    private Lot lot(int pieces, int daysAgo, Location place) {
        LocalDate made =
                NETWORK.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(daysAgo);
        return GOODS.aLot().of(bag).at(place).producedOn(made).counting(pieces).released();
    }
}
