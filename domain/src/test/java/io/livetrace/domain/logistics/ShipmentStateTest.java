package io.livetrace.domain.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShipmentStateTest {
    @ParameterizedTest
    @CsvSource({
        "CREATED, PICKED_UP DISPUTED",
        "PICKED_UP, IN_TRANSIT DELIVERED RETURNED LOST EXCEPTION DISPUTED",
        "IN_TRANSIT, IN_TRANSIT DELIVERED RETURNED LOST EXCEPTION DISPUTED",
        "EXCEPTION, IN_TRANSIT DELIVERED RETURNED LOST DISPUTED",
        "DISPUTED, PICKED_UP IN_TRANSIT DELIVERED RETURNED LOST EXCEPTION DISPUTED",
        "LOST, IN_TRANSIT",
        "DELIVERED, ",
        "RETURNED, "
    })
    void a_state_leads_to_these_and_to_no_others(ShipmentState state, String next) {
        assertThat(ShipmentState.values())
                .filteredOn(state::mayBecome)
                .extracting(Enum::name)
                .containsExactlyElementsOf(next == null ? Arrays.asList() : Arrays.asList(next.split(" ")));
    }

    @Test
    void only_what_arrived_or_came_back_is_over() {
        assertThat(ShipmentState.values())
                .filteredOn(ShipmentState::isFinal)
                .containsExactly(ShipmentState.DELIVERED, ShipmentState.RETURNED);
    }
}
