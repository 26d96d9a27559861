package io.livetrace.chaincode.participant;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.embedded.EndorsedTransaction;
import io.livetrace.embedded.Invocation;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which rules hold, and how a network goes over from one to the next. */
class RulesContractTest {
    private static final Location WAREHOUSE = new Location(
            Gln.parse("9522222000015"), LOGISTICS.gln(), Location.Kind.CENTRAL_WAREHOUSE, "Warehouse 1", "杭州");

    private final Network network = Network.startUnderFirstRules();

    @AfterEach
    void stop() {
        network.close();
    }

    @Test
    void the_platform_goes_over_to_later_rules() {
        change(new RulesVersion(2));
        assertThat(WorldState.of(network).get(RulesVersion.key())).isEqualTo(new RulesVersion(2));
    }

    @Test
    void nobody_else_does() {
        assertRefused(
                ParticipantCode.ROLE_MISSING,
                () -> network.as(BRAND).submit("participant:changeRules", new RulesVersion(2)));
    }

    @Test
    void rules_only_go_forward() {
        assertRefused(KernelCode.RULES_NOT_NEWER, () -> change(new RulesVersion(1)));
        change(new RulesVersion(2));
        assertRefused(KernelCode.RULES_NOT_NEWER, () -> change(new RulesVersion(1)));
        assertRefused(KernelCode.RULES_NOT_NEWER, () -> change(new RulesVersion(2)));
    }

    @Test
    void rules_that_this_chaincode_does_not_know_are_refused() {
        assertRefused(KernelCode.RULES_UNKNOWN, () -> change(new RulesVersion(3)));
    }

    @Test
    void what_was_endorsed_before_a_switch_and_ordered_behind_it_takes_no_effect() {
        EndorsedTransaction endorsed = network.ledger()
                .endorse(
                        Invocation.of(
                                        "livetrace",
                                        "participant:registerLocation",
                                        Network.newRequestId(),
                                        PLATFORM.gln().value(),
                                        Json.write(WAREHOUSE))
                                .at(network.clock().instant()),
                        network.ledger().identity(PLATFORM.mspId(), "test"),
                        Set.of(PLATFORM.mspId(), BRAND.mspId()));
        change(new RulesVersion(2));

        assertThat(network.ledger().order(endorsed).join().code()).hasToString("MVCC_READ_CONFLICT");
    }

    @Test
    void where_later_rules_hold_than_the_chaincode_knows_nothing_is_decided() {
        try (Network later = Forgeries.startNetwork()) {
            new Forgeries(later).put(new RulesVersion(3));
            assertRefused(
                    KernelCode.RULES_UNKNOWN,
                    () -> later.as(PLATFORM).submit("participant:registerLocation", WAREHOUSE));
        }
    }

    private void change(RulesVersion next) {
        network.as(PLATFORM).submit("participant:changeRules", next);
    }
}
