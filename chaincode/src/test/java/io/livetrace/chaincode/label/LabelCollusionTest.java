package io.livetrace.chaincode.label;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;

import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.label.LabelDeposit;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Labelling;
import io.livetrace.domain.lot.LotId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Platform and carrier run altered code. They cannot put labels into the world in the brand's name. */
class LabelCollusionTest {
    private static final Digest FILE = Digest.of("leaf file");

    private final Network network = Forgeries.startNetwork();
    private final Forgeries forgeries = new Forgeries(network);
    private final LotId lot = Wares.on(network).dresses();

    @AfterEach
    void stop() {
        network.close();
    }

    @Test
    void a_run_that_the_brand_did_not_commit_takes_no_deposit() {
        forgeries.put(new LabelRun(
                lot.gtin(),
                lot.lot(),
                1,
                Digest.of("root"),
                10,
                FILE,
                List.of(BRAND.gln(), PLATFORM.gln(), LOGISTICS.gln()),
                Instant.EPOCH));

        assertRefused(KernelCode.UNSEALED, this::depositByPlatform);
    }

    @Test
    void a_run_forged_beforehand_does_not_keep_the_brand_from_committing_its_own() {
        a_run_that_the_brand_did_not_commit_takes_no_deposit();
        commit();

        depositByPlatform();
    }

    @Test
    void a_deposit_forged_in_the_brands_name_counts_for_nothing() {
        commit();
        forgeries.put(new LabelDeposit(BRAND.gln(), lot.gtin(), lot.lot(), 1, FILE, Instant.EPOCH));

        assertRefused(KernelCode.UNSEALED, this::depositByPlatform);
    }

    private void commit() {
        var run = new Labelling.Commit(lot.gtin(), lot.lot(), 1, Digest.of("root"), 10, FILE, LOGISTICS.gln());
        network.as(BRAND).submit("label:commit", run);
    }

    private void depositByPlatform() {
        network.as(PLATFORM).submit("label:deposit", new Labelling.Deposit(lot.gtin(), lot.lot(), 1, FILE));
    }
}
