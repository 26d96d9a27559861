package io.livetrace.domain.stock;

import static io.livetrace.domain.stock.Orders.buyer;
import static io.livetrace.domain.stock.Orders.order;
import static io.livetrace.domain.stock.Orders.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.Companies;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may enter a batch into a lane, and which batch comes next. */
class LaneRightTest {
    private final Sale sale = Sale.of(10);
    private final Operation.Reserve two = reserve(order(sale.now(), 1), buyer(1), 2);
    private final LaneBatching.Batch empty = new LaneBatching.Batch(Sale.SLOT, 1, 0, List.of());

    @Test
    void a_batch_builds_on_the_newest_one() {
        sale.enter(1, two);
        assertThatThrownBy(() -> sale.enter(Companies.PLATFORM, empty)).hasMessageStartingWith("LANE_MOVED_ON");
        assertThatThrownBy(() -> sale.enter(Companies.PLATFORM, new LaneBatching.Batch(Sale.SLOT, 1, 2, List.of())))
                .hasMessageStartingWith("LANE_BEHIND");
    }

    @Test
    void a_batch_has_at_most_five_hundred_operations() {
        List<Operation> many = Collections.nCopies(501, two);
        assertThatThrownBy(() -> sale.enter(1, many)).hasMessageStartingWith("BATCH_TOO_LARGE");
        assertThat(sale.enter(1, many.subList(0, 500))).hasSize(500);
    }

    @Test
    void only_the_platform_takes_a_term() {
        assertThatThrownBy(() -> sale.take(Companies.ANCHOR, 1)).hasMessageStartingWith("ROLE_MISSING");
    }

    @Test
    void nobody_takes_a_term_that_another_organisation_holds_until_it_ends() {
        var secondPlatform = Companies.at(Companies.PLATFORM, "SecondMSP");
        assertThatThrownBy(() -> sale.take(secondPlatform, 1)).hasMessageStartingWith("TERM_HELD");

        sale.pass(Duration.ofSeconds(30));
        sale.take(secondPlatform, 1);
        assertThatThrownBy(() -> sale.enter(Companies.PLATFORM, empty)).hasMessageStartingWith("TERM_NEEDED");
        assertThatThrownBy(() -> sale.take(Companies.PLATFORM, 1)).hasMessageStartingWith("TERM_HELD");
    }

    @Test
    void a_batch_prolongs_the_term_and_without_one_it_ends() {
        sale.pass(Duration.ofSeconds(29));
        sale.enter(Companies.PLATFORM, empty);
        sale.pass(Duration.ofSeconds(29));
        sale.enter(Companies.PLATFORM, new LaneBatching.Batch(Sale.SLOT, 1, 1, List.of()));
        sale.pass(Duration.ofSeconds(30));

        assertThatThrownBy(() -> sale.enter(Companies.PLATFORM, new LaneBatching.Batch(Sale.SLOT, 1, 2, List.of())))
                .hasMessageStartingWith("TERM_NEEDED");
    }

    @Test
    void no_other_company_enters_a_batch_while_the_sale_lasts_or_within_the_time_of_grace() {
        LaneBatching.Batch close = new LaneBatching.Batch(Sale.SLOT, 1, 0, List.of(new Operation.Close()));
        assertThatThrownBy(() -> sale.enter(Companies.ANCHOR, close)).hasMessageStartingWith("ROLE_MISSING");

        sale.pass(Duration.ofMinutes(69));
        assertThatThrownBy(() -> sale.enter(Companies.ANCHOR, close)).hasMessageStartingWith("ROLE_MISSING");
    }

    @Test
    void after_the_time_of_grace_anybody_closes_a_lane_but_does_nothing_else() {
        sale.pass(Duration.ofMinutes(70));
        LaneBatching.Batch close = new LaneBatching.Batch(Sale.SLOT, 1, 0, List.of(new Operation.Close()));
        LaneBatching.Batch sell = new LaneBatching.Batch(Sale.SLOT, 1, 0, List.of(two));

        assertThatThrownBy(() -> sale.enter(Companies.ANCHOR, sell)).hasMessageStartingWith("ROLE_MISSING");
        assertThat(sale.enter(Companies.ANCHOR, close)).containsExactly(OperationResult.done());
        assertThat(sale.lane(1).state()).isEqualTo(Lane.State.DRAINED);
    }
}
