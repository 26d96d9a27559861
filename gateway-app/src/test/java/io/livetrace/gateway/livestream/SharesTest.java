package io.livetrace.gateway.livestream;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.stock.Sellers.Quota;
import io.livetrace.gateway.demo.DemoCompany;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How lanes are cut for several sellers. */
class SharesTest {
    private static final Gln SHOP = DemoCompany.ANCHOR.gln();
    private static final Gln RIVAL = DemoCompany.PLATFORM.gln();

    @Test
    void each_seller_has_its_part_of_every_pool_and_its_quota_in_all() {
        List<LanePlan> lanes = new Shares(List.of(quota(SHOP, 7), quota(RIVAL, 3))).of(List.of(lane(5), lane(5)));

        assertThat(unitsOf(SHOP, lanes)).isEqualTo(7);
        assertThat(unitsOf(RIVAL, lanes)).isEqualTo(3);
        assertThat(lanes).hasSize(4);
    }

    @Test
    void what_cannot_be_cut_goes_whole_and_nobody_gets_more_than_its_quota() {
        List<LanePlan> lanes =
                new Shares(List.of(quota(SHOP, 1), quota(RIVAL, 2))).of(List.of(lane(1), lane(1), lane(1)));

        assertThat(unitsOf(SHOP, lanes)).isEqualTo(1);
        assertThat(unitsOf(RIVAL, lanes)).isEqualTo(2);
    }

    private static int unitsOf(Gln seller, List<LanePlan> lanes) {
        return lanes.stream()
                .filter(lane -> lane.seller().filter(seller::equals).isPresent())
                .mapToInt(LanePlan::units)
                .sum();
    }

    private static Quota quota(Gln seller, int units) {
        return new Quota(seller, units, Optional.empty(), List.of());
    }

    private static LanePlan lane(int units) {
        return new LanePlan(List.of(), units, 0);
    }
}
