package io.livetrace.chaincode;

import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.ParticipantCode;
import java.lang.reflect.Method;
import org.hyperledger.fabric.contract.ContractRouter;
import org.junit.jupiter.api.Test;

/** The contracts are plain Fabric contracts: the router that comes with the shim runs them as well. */
class StockRouterTest {
    private static final String[] ARGUMENTS = {"-i", "livetrace:1"};

    @Test
    void the_stock_router_on_one_peer_and_our_own_on_another_agree_byte_for_byte() {
        try (Network network = Network.startWithAltered(clock -> stockRouter(), "PlatformMSP")) {
            assertThat(network.as(PLATFORM).submit("participant:registerLocation", warehouse(), Location.class))
                    .isEqualTo(warehouse());
        }
    }

    @Test
    void a_refusal_under_the_stock_router_has_the_same_message() {
        try (Network network = Network.startWithAltered(clock -> stockRouter(), "PlatformMSP", "LogisticsMSP")) {
            assertRefused(
                    ParticipantCode.ROLE_MISSING,
                    () -> network.as(LOGISTICS).submit("participant:registerLocation", warehouse()));
        }
    }

    /** The stock router looks for contracts when it is started against a peer; here there is none. */
    private static ContractRouter stockRouter() {
        try {
            ContractRouter router = new ContractRouter(ARGUMENTS);
            Method find = ContractRouter.class.getDeclaredMethod("findAllContracts");
            find.setAccessible(true);
            find.invoke(router);
            return router;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the shim's router has changed", e);
        }
    }

    private static Location warehouse() {
        return new Location(
                Gln.parse("9522222000015"), LOGISTICS.gln(), Location.Kind.CENTRAL_WAREHOUSE, "Warehouse 1", "杭州");
    }
}
