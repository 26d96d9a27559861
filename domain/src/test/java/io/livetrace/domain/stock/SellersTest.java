package io.livetrace.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.Companies;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.Sellers.Quota;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Companies that sell one slot: their groups of buyers, and who borrows from whom. */
class SellersTest {
    private static final Gln SHOP = Companies.ANCHOR.gln();
    private static final Gln RIVAL = Companies.PLATFORM.gln();
    private static final Gln SMALL = Companies.DRESS_BRAND.gln();
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    @Test
    void every_group_of_buyers_is_one_sellers_and_each_has_some() {
        Sellers sellers = new Sellers(List.of(quota(SHOP, 7_000), quota(SMALL, 1), quota(RIVAL, 2_999)));

        List<Integer> groups = Stream.of(SHOP, SMALL, RIVAL)
                .flatMap(seller -> sellers.groupsOf(seller).stream())
                .toList();
        assertThat(groups).containsExactlyElementsOf(BuyerToken.ALL_GROUPS);
        assertThat(sellers.groupsOf(SMALL)).hasSizeBetween(1, 2);
        assertThat(sellers.groupsOf(SHOP).size())
                .isGreaterThan(sellers.groupsOf(RIVAL).size());
    }

    @Test
    void who_is_no_seller_has_no_buyers() {
        assertThat(new Sellers(List.of(quota(SHOP, 5))).groupsOf(RIVAL)).isEmpty();
    }

    @Test
    void a_quota_is_lent_from_when_on_it_says_and_to_whom() {
        Quota open = new Quota(SHOP, 5, Optional.of(NOW), List.of());
        Quota choosy = new Quota(SMALL, 5, Optional.of(NOW), List.of(SHOP));
        Sellers sellers = new Sellers(List.of(open, choosy, quota(RIVAL, 5)));

        assertThat(sellers.mayBorrow(RIVAL, SHOP, NOW)).isTrue();
        assertThat(sellers.mayBorrow(RIVAL, SHOP, NOW.minusSeconds(1))).isFalse();
        assertThat(sellers.mayBorrow(SHOP, SMALL, NOW)).isTrue();
        assertThat(sellers.mayBorrow(RIVAL, SMALL, NOW)).isFalse();
        assertThat(sellers.mayBorrow(SHOP, RIVAL, NOW)).isFalse();
    }

    @Test
    void a_seller_stands_once_and_with_units() {
        assertThatThrownBy(() -> new Sellers(List.of(quota(SHOP, 5), quota(SHOP, 6))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Sellers(List.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> quota(SHOP, 0)).isInstanceOf(Refusal.class);
    }

    private static Quota quota(Gln seller, int units) {
        return new Quota(seller, units, Optional.empty(), List.of());
    }
}
