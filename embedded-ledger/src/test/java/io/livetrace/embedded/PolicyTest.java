package io.livetrace.embedded;

import static io.livetrace.embedded.TestLedger.ALPHA;
import static io.livetrace.embedded.TestLedger.BETA;
import static io.livetrace.embedded.TestLedger.DELTA;
import static io.livetrace.embedded.TestLedger.GAMMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import io.livetrace.embedded.policy.EndorsementPolicy;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement.RoleType;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who must endorse what. */
class PolicyTest {
    private TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    private void reopen(UnaryOperator<LedgerConfig> settings) {
        ledger.close();
        ledger = TestLedger.open(settings);
    }

    private TxValidationCode put(String key, String... endorsers) {
        return ledger.code(ledger.endorseBy(Set.of(endorsers), "put", key, "x"));
    }

    @Nested
    class Of_a_chaincode {
        @Test
        void enough_organisations_make_a_transaction_valid() {
            assertThat(put("a", ALPHA, GAMMA)).isEqualTo(VALID);
            assertThat(put("a", BETA, GAMMA)).isEqualTo(VALID);
        }

        @Test
        void too_few_make_it_invalid_at_the_commit_and_not_before() {
            assertThat(put("a", GAMMA)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
            assertThat(ledger.state("a")).isEmpty();
        }

        @Test
        void a_transaction_that_writes_nothing_needs_its_endorsers_too() {
            assertThat(ledger.code(ledger.endorseBy(Set.of(GAMMA), "get", "a"))).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }

        @Test
        void a_policy_can_name_one_organisation_and_any_other() {
            EndorsementPolicy alphaAndOneMore =
                    EndorsementPolicy.allOf(EndorsementPolicy.peer(ALPHA), EndorsementPolicy.peers(1, BETA, GAMMA));
            reopen(config -> new LedgerConfig(
                    config.directory(),
                    config.channel(),
                    config.organisations(),
                    List.of(ChaincodeDefinition.of(TestLedger.CHAINCODE, alphaAndOneMore, ScriptedChaincode::new)),
                    config.blocks(),
                    config.limits(),
                    config.faults()));

            assertThat(put("a", ALPHA, GAMMA)).isEqualTo(VALID);
            assertThat(put("a", BETA, GAMMA)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
            assertThat(put("a", ALPHA)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }
    }

    @Nested
    class Of_a_key {
        private static String policyOf(String... mspIds) {
            StateBasedEndorsement policy =
                    StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(new byte[0]);
            policy.addOrgs(RoleType.RoleTypePeer, mspIds);
            return HexFormat.of().formatHex(policy.policy());
        }

        private void scripts() {
            ledger.on("guard", (stub, args) -> {
                stub.setStateValidationParameter(args.get(0), HexFormat.of().parseHex(args.get(1)));
                return "";
            });
            ledger.on("putGuarded", (stub, args) -> {
                stub.putStringState(args.get(0), "x");
                stub.setStateValidationParameter(args.get(0), HexFormat.of().parseHex(args.get(1)));
                return "";
            });
            ledger.on("guards", (stub, args) -> {
                byte[] policy = stub.getStateValidationParameter(args.get(0));
                return policy == null
                        ? "none"
                        : String.join(
                                " ",
                                StateBasedEndorsementFactory.getInstance()
                                        .newStateBasedEndorsement(policy)
                                        .listOrgs());
            });
        }

        @Test
        void it_counts_from_the_next_block_on_instead_of_the_chaincodes() {
            scripts();
            ledger.submit("putGuarded", "a", policyOf(GAMMA));

            assertThat(put("a", ALPHA, BETA)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
            assertThat(put("a", GAMMA)).isEqualTo(VALID);
            assertThat(put("b", ALPHA, BETA)).isEqualTo(VALID);
        }

        @Test
        void changing_it_needs_those_whom_it_names() {
            scripts();
            ledger.submit("putGuarded", "a", policyOf(GAMMA));

            assertThat(ledger.code(ledger.endorseBy(Set.of(ALPHA, BETA), "guard", "a", policyOf(ALPHA))))
                    .isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }

        @Test
        void it_can_be_read() {
            scripts();
            ledger.submit("putGuarded", "a", policyOf(GAMMA));

            assertThat(ledger.evaluate("guards", "a")).isEqualTo(GAMMA);
            assertThat(ledger.evaluate("guards", "b")).isEqualTo("none");
        }

        @Test
        void a_new_value_keeps_it() {
            scripts();
            ledger.submit("putGuarded", "a", policyOf(GAMMA));
            put("a", GAMMA);

            assertThat(ledger.evaluate("guards", "a")).isEqualTo(GAMMA);
        }

        @Test
        void deleting_the_key_takes_it_away() {
            scripts();
            ledger.submit("putGuarded", "a", policyOf(GAMMA));
            ledger.submitBy(Set.of(GAMMA), "delete", "a");

            assertThat(put("a", ALPHA, BETA)).isEqualTo(VALID);
            assertThat(ledger.evaluate("guards", "a")).isEqualTo("none");
        }

        @Test
        void set_on_a_key_that_does_not_exist_it_is_lost() {
            scripts();
            ledger.submit("guard", "a", policyOf(GAMMA));

            assertThat(ledger.evaluate("guards", "a")).isEqualTo("none");
        }

        @Test
        void it_does_not_protect_the_first_write_and_whoever_creates_the_key_first_sets_it() {
            scripts();
            EndorsedTransaction rightful = ledger.endorse("putGuarded", "a", policyOf(BETA));
            ledger.submit("putGuarded", "a", policyOf(GAMMA));

            assertThat(ledger.code(rightful)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
            assertThat(ledger.evaluate("guards", "a")).isEqualTo(GAMMA);
        }

        @Test
        void later_writers_in_the_block_that_sets_it_fail() {
            ledger.close();
            ledger = TestLedger.openWithBlocksOfTwo();
            scripts();

            assertThat(ledger.orderTogether(
                            ledger.endorse("putGuarded", "a", policyOf(ALPHA)), ledger.endorse("put", "a", "y")))
                    .isEqualTo(List.of(VALID, ENDORSEMENT_POLICY_FAILURE));
        }

        @Test
        void a_policy_that_cannot_be_read_is_satisfied_by_nobody() {
            scripts();
            ledger.submit("putGuarded", "a", "ffff");

            assertThat(put("a", ALPHA, BETA, GAMMA)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }

        @Test
        void clients_signatures_do_not_count_as_peers() {
            scripts();
            ledger.submit("putGuarded", "a", policyOf(DELTA));

            assertThat(put("a", ALPHA, BETA, GAMMA)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }
    }

    @Nested
    class Of_colluding_organisations {
        @Test
        void two_that_run_altered_code_pass_the_chaincodes_policy() {
            for (String liar : List.of(ALPHA, BETA)) {
                ledger.at(liar, "get", (stub, args) -> {
                    stub.putStringState("stock", "1000000");
                    return "";
                });
            }

            assertThat(ledger.code(ledger.endorseBy(Set.of(ALPHA, BETA), "get", "stock")))
                    .isEqualTo(VALID);
            assertThat(ledger.evaluateAt(GAMMA, "get", "stock")).isEqualTo("1000000");
        }

        @Test
        void they_cannot_write_into_a_third_ones_collection() {
            for (String liar : List.of(ALPHA, BETA)) {
                ledger.at(liar, "get", (stub, args) -> {
                    stub.putPrivateData("_implicit_org_" + GAMMA, "seal", "forged");
                    return "";
                });
            }

            assertThat(ledger.code(ledger.endorseBy(Set.of(ALPHA, BETA), "get", "stock")))
                    .isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }
    }
}
