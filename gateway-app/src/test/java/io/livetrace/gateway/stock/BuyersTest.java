package io.livetrace.gateway.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.stock.BuyerToken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class BuyersTest {
    private final Buyers.OfSlot all = new Buyers.OfSlot(
            new SecretKeySpec("secret of the slot".getBytes(StandardCharsets.UTF_8), "HmacSHA256"),
            BuyerToken.ALL_GROUPS);

    @Test
    void a_buyer_has_one_token_within_the_groups_of_its_seller() {
        Buyers.OfSlot some = all.within(List.of(7, 8));

        assertThat(some.token("Wang")).isEqualTo(some.token("Wang"));
        assertThat(some.token("Wang").group()).isBetween(7, 8);
        assertThat(all.token("Wang")).isNotEqualTo(all.token("Li"));
    }

    @Test
    void where_others_have_all_units_the_shop_has_no_buyers() {
        assertThatThrownBy(() -> all.within(List.of()).token("Wang")).hasMessageStartingWith("LANE_NOT_FOUND");
    }
}
