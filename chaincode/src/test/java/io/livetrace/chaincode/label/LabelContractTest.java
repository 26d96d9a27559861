package io.livetrace.chaincode.label;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.label.InnerCode;
import io.livetrace.domain.label.LabelCode;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Labelling;
import io.livetrace.domain.label.LeafFile;
import io.livetrace.domain.label.MerkleTree;
import io.livetrace.domain.label.UnitSerial;
import io.livetrace.domain.label.Unsealing;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.ParticipantCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelContractTest {
    private static final MerkleTree TREE = MerkleTree.of(
            IntStream.range(0, 20).mapToObj(LabelContractTest::leaf).toList());
    private static final Digest FILE = LeafFile.of(TREE).digest();

    private final Network network = Network.start();
    private final Wares wares = Wares.on(network);

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class Commit {
        private final LotId lot = wares.dresses();

        @Test
        void commits_a_run_for_brand_platform_and_a_third_company_with_a_peer() {
            LabelRun run = network.as(BRAND).submit("label:commit", run(lot, 1), LabelRun.class);

            assertThat(run.keepers()).containsExactly(BRAND.gln(), PLATFORM.gln(), LOGISTICS.gln());
        }

        @Test
        void refuses_a_run_that_exists_and_one_whose_predecessor_does_not() {
            LotId another = wares.dresses();
            commitBy(BRAND, run(another, 1));
            commitBy(BRAND, run(another, 2));

            assertRefused(LabelCode.LABEL_RUN_ALREADY_EXISTS, () -> commitBy(BRAND, run(another, 2)));
            assertRefused(LabelCode.LABEL_RUN_OUT_OF_ORDER, () -> commitBy(BRAND, run(another, 4)));
        }

        @Test
        void refuses_anyone_but_the_lots_brand() {
            assertRefused(LotCode.LOT_OF_ANOTHER_BRAND, () -> commitBy(MILL, run(lot, 1)));
            assertRefused(ParticipantCode.ROLE_MISSING, () -> commitBy(LOGISTICS, run(lot, 1)));
            assertRefused(ParticipantCode.ROLE_MISSING, () -> commitBy(PLATFORM, run(lot, 1)));
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(BRAND).signedBy(LOGISTICS).submit("label:commit", run(lot, 1)));
        }

        @Test
        void refuses_a_lot_that_is_not_there() {
            LotId nowhere = new LotId(Wares.DRESS, LotNumber.parse("NOWHERE"));

            assertRefused(LotCode.LOT_NOT_FOUND, () -> commitBy(BRAND, run(nowhere, 1)));
        }

        @Test
        void refuses_more_labels_than_pieces() {
            var run = new Labelling.Commit(lot.gtin(), lot.lot(), 1, TREE.root(), 1001, FILE, LOGISTICS.gln());

            assertRefused(LabelCode.LABEL_COUNT_EXCEEDS_LOT, () -> commitBy(BRAND, run));
        }

        @Test
        void refuses_a_third_keeper_without_a_peer_or_of_the_brands_or_the_platforms_organisation() {
            for (Company witness : List.of(ANCHOR, MILL, BRAND, PLATFORM)) {
                var run =
                        new Labelling.Commit(lot.gtin(), lot.lot(), 1, TREE.root(), TREE.count(), FILE, witness.gln());

                assertRefused(LabelCode.LABEL_WITNESS_REFUSED, () -> commitBy(BRAND, run));
            }
        }

        @Test
        void refuses_a_run_of_nothing() {
            String nothing = Json.write(run(lot, 1)).replace("\"count\":20", "\"count\":0");

            assertRefused(
                    KernelCode.INVALID_VALUE, "/count", () -> network.as(BRAND).submit("label:commit", nothing));
        }
    }

    @Nested
    class Deposit {
        private final LotId lot = committed();

        @Test
        void makes_the_run_active_with_the_third_keeper() {
            assertThat(state(depositBy(LOGISTICS))).isEqualTo("COMMITTED");
            assertThat(state(depositBy(BRAND))).isEqualTo("COMMITTED");
            assertThat(state(depositBy(PLATFORM))).isEqualTo("ACTIVE");
            assertThat(state(depositBy(PLATFORM))).isEqualTo("ACTIVE");
        }

        @Test
        void refuses_anyone_but_a_keeper() {
            for (Company stranger : List.of(ANCHOR, MILL)) {
                assertRefused(LabelCode.LABEL_NOT_A_KEEPER, () -> depositBy(stranger));
            }
        }

        @Test
        void refuses_another_leaf_file() {
            var other = new Labelling.Deposit(lot.gtin(), lot.lot(), 1, Digest.of("another"));

            assertRefused(
                    LabelCode.LABEL_FILE_DIFFERS, () -> network.as(PLATFORM).submit("label:deposit", other));
        }

        @Test
        void refuses_a_run_that_is_not_there() {
            var other = new Labelling.Deposit(lot.gtin(), lot.lot(), 7, FILE);

            assertRefused(
                    LabelCode.LABEL_RUN_NOT_FOUND, () -> network.as(PLATFORM).submit("label:deposit", other));
        }

        private JsonNode depositBy(Company keeper) {
            return network.as(keeper).submit("label:deposit", new Labelling.Deposit(lot.gtin(), lot.lot(), 1, FILE));
        }
    }

    @Nested
    class Open {
        private final LotId lot = active();

        @Test
        void records_the_first_opening_and_tells_later_ones_when_it_was() {
            JsonNode first = openBy(PLATFORM, unit(lot, 3), code(3));

            assertThat(first.path("leaf").asText()).isEqualTo(leaf(3).hash().hex());
            assertThat(first.path("through").asText()).isEqualTo(PLATFORM.gln().value());
            assertRefused(
                    LabelCode.ALREADY_OPENED,
                    first.path("at").asText(),
                    () -> openBy(LOGISTICS, unit(lot, 3), code(3)));
        }

        @Test
        void needs_no_request_id_because_a_unit_has_one_first_opening() {
            var once = network.as(PLATFORM).withRequestId("the same");
            once.submit("label:open", unit(lot, 4), secret(code(4)));

            assertRefused(LabelCode.ALREADY_OPENED, () -> once.submit("label:open", unit(lot, 4), secret(code(4))));
        }

        @Test
        void takes_the_inner_code_as_people_type_it() {
            network.as(PLATFORM)
                    .submit(
                            "label:open",
                            unit(lot, 5),
                            Map.of("innerCode", bytes(" " + code(5).printed().toLowerCase(Locale.ROOT))));
        }

        @Test
        void refuses_the_inner_code_of_another_unit_or_none() {
            assertRefused(LabelCode.INNER_CODE_WRONG, () -> openBy(PLATFORM, unit(lot, 6), code(7)));
            assertRefused(
                    LabelCode.INNER_CODE_WRONG,
                    "transient",
                    () -> network.as(PLATFORM).submit("label:open", unit(lot, 6)));
            assertRefused(
                    LabelCode.INNER_CODE_WRONG,
                    () -> network.as(PLATFORM).submit("label:open", unit(lot, 6), Map.of("innerCode", bytes("what?"))));
        }

        @Test
        void refuses_a_leaf_that_is_not_in_the_run() {
            MerkleTree other = MerkleTree.of(List.of(leaf(100), leaf(101)));
            var stranger = new Unsealing.Open(
                    lot.gtin(), lot.lot(), 1, other.prove(serial(100).digest()).orElseThrow(), salt(100));

            assertRefused(LabelCode.LABEL_PROOF_INVALID, () -> openBy(PLATFORM, stranger, code(100)));
        }

        @Test
        void refuses_a_run_that_is_not_active() {
            LotId fresh = committed();

            assertRefused(LabelCode.LABEL_RUN_NOT_ACTIVE, () -> openBy(PLATFORM, unit(fresh, 1), code(1)));
        }

        @Test
        void refuses_a_run_that_is_not_there() {
            assertRefused(LabelCode.LABEL_RUN_NOT_FOUND, () -> openBy(PLATFORM, unit(wares.dresses(), 1), code(1)));
        }

        @Test
        void leaves_no_inner_code_in_the_block() {
            var result = network.as(PLATFORM).sent("label:open", unit(lot, 8), secret(code(8)));
            String block = network.ledger().block(result.block()).orElseThrow().toString();

            assertThat(block).doesNotContain(code(8).printed());
        }

        private JsonNode openBy(Company gateway, Unsealing.Open unit, InnerCode code) {
            return network.as(gateway).submit("label:open", unit, secret(code));
        }
    }

    private LotId committed() {
        LotId lot = wares.dresses();
        commitBy(BRAND, run(lot, 1));
        return lot;
    }

    private LotId active() {
        LotId lot = committed();
        for (Company keeper : List.of(BRAND, PLATFORM, LOGISTICS)) {
            network.as(keeper).submit("label:deposit", new Labelling.Deposit(lot.gtin(), lot.lot(), 1, FILE));
        }
        return lot;
    }

    private JsonNode commitBy(Company actor, Labelling.Commit command) {
        return network.as(actor).submit("label:commit", command);
    }

    private static Labelling.Commit run(LotId lot, int n) {
        return new Labelling.Commit(lot.gtin(), lot.lot(), n, TREE.root(), TREE.count(), FILE, LOGISTICS.gln());
    }

    private static Unsealing.Open unit(LotId lot, int n) {
        return new Unsealing.Open(
                lot.gtin(), lot.lot(), 1, TREE.prove(serial(n).digest()).orElseThrow(), salt(n));
    }

    private static String state(JsonNode kept) {
        return kept.path("state").asText();
    }

    private static LabelLeaf leaf(int n) {
        return LabelLeaf.of(serial(n), code(n), salt(n));
    }

    private static UnitSerial serial(int n) {
        return UnitSerial.of(random("serial " + n, UnitSerial.BYTES));
    }

    private static InnerCode code(int n) {
        return InnerCode.of(random("code " + n, InnerCode.BYTES));
    }

    private static Salt salt(int n) {
        return Salt.of(random("salt " + n, Salt.BYTES));
    }

    private static Map<String, byte[]> secret(InnerCode code) {
        return Map.of(LabelContract.INNER_CODE, bytes(code.printed()));
    }

    private static byte[] random(String name, int length) {
        return Arrays.copyOf(Digest.of(name).bytes(), length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
