package io.livetrace.embedded;

import static io.livetrace.embedded.TestLedger.ALPHA;
import static io.livetrace.embedded.TestLedger.BETA;
import static io.livetrace.embedded.TestLedger.CHAINCODE;
import static io.livetrace.embedded.TestLedger.DELTA;
import static io.livetrace.embedded.TestLedger.GAMMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.block.BlockTransaction.Event;
import io.livetrace.embedded.identity.ClientIdentity;
import io.livetrace.embedded.policy.EndorsementPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a client gets from peers, and what chaincode is told of the client. */
class EndorsementTest {
    private TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    private void refuseWith(String message) {
        ledger.on("refuse", (stub, args) -> {
            throw new ScriptedChaincode.RefusedException(message);
        });
    }

    @Nested
    class Refusals {
        @Test
        void only_the_message_survives() {
            refuseWith("LOT_NOT_FOUND: there is no such lot");

            EndorseException failure = catchThrowableOfType(EndorseException.class, () -> ledger.submit("refuse"));

            assertThat(failure).hasMessage("chaincode response 500, LOT_NOT_FOUND: there is no such lot");
            assertThat(failure.toString()).doesNotContain("a payload that nobody sees");
            assertThat(failure.details())
                    .extracting(EndorseException.Detail::mspId)
                    .containsExactly(ALPHA, BETA);
        }

        @Test
        void a_query_is_refused_in_the_same_words() {
            refuseWith("LOT_NOT_FOUND: there is no such lot");

            assertThatThrownBy(() -> ledger.evaluate("refuse"))
                    .isInstanceOf(EvaluateException.class)
                    .hasMessage("chaincode response 500, LOT_NOT_FOUND: there is no such lot");
        }

        @Test
        void a_refused_transaction_leaves_no_trace() {
            refuseWith("NO: no");
            EndorseException failure = catchThrowableOfType(EndorseException.class, () -> ledger.submit("refuse"));

            assertThat(ledger.ledger().status(failure.txId())).isEmpty();
            assertThat(ledger.ledger().height()).isEqualTo(1);
        }

        @Test
        void a_chaincode_that_throws_fails_in_the_simulation() {
            ledger.on("throw", (stub, args) -> {
                throw new IllegalStateException("a bug");
            });

            assertThatThrownBy(() -> ledger.submit("throw"))
                    .hasMessageContaining("error in simulation: transaction returned with failure")
                    .hasMessageContaining("a bug");
        }

        @Test
        void there_is_no_such_chaincode() {
            assertThatThrownBy(
                            () -> ledger.ledger().endorse(Invocation.of("other", "x"), ledger.client(), Set.of(ALPHA)))
                    .isInstanceOf(EndorseException.class)
                    .hasMessageContaining(
                            "make sure the chaincode other has been successfully defined on channel test");
        }
    }

    @Nested
    class Endorsers {
        @Test
        void that_disagree_are_told_apart() {
            ledger.at(BETA, "nothing", (stub, args) -> "something");

            EndorseException failure = catchThrowableOfType(EndorseException.class, () -> ledger.submit("nothing"));

            assertThat(failure.details())
                    .containsExactly(new EndorseException.Detail(BETA, "ProposalResponsePayloads do not match"));
        }

        @Test
        void without_a_peer_cannot_endorse() {
            assertThatThrownBy(() -> ledger.endorseBy(Set.of(DELTA), "nothing"))
                    .isInstanceOf(EndorseException.class)
                    .hasMessageContaining("no peers available to endorse for DeltaMSP");
        }

        @Test
        void that_do_not_exist_cannot_be_asked() {
            assertThatThrownBy(() -> ledger.evaluateAt("NobodyMSP", "nothing"))
                    .isInstanceOf(EvaluateException.class)
                    .hasMessageContaining("no peers available");
        }

        @Test
        void that_take_too_long_are_given_up_and_stopped() throws InterruptedException {
            ledger.close();
            ledger = TestLedger.open(config -> config.with(Limits.DEFAULT.execution(Duration.ofMillis(200))));
            Semaphore idle = new Semaphore(1);
            ledger.on("hang", (stub, args) -> hang(stub, idle));

            assertThatThrownBy(() -> ledger.endorseBy(Set.of(ALPHA), "hang"))
                    .isInstanceOf(EndorseException.class)
                    .hasMessageContaining("timeout expired while executing transaction");
            idle.acquire(); // also when it was given up before it had begun
        }

        private String hang(ChaincodeStub stub, Semaphore idle) {
            idle.acquireUninterruptibly();
            try {
                while (true) {
                    stub.getState("a");
                }
            } finally {
                idle.release();
            }
        }

        @Test
        void know_whose_peer_they_are() {
            ledger.on("whose", (stub, args) -> stub.getMspId());

            assertThat(ledger.evaluateAt(GAMMA, "whose")).isEqualTo(GAMMA);
        }
    }

    @Nested
    class Clients {
        @Test
        void are_known_by_their_certificate() throws Exception {
            ledger.on("who", (stub, args) -> HexFormat.of().formatHex(stub.getCreator()));

            SerializedIdentity creator =
                    SerializedIdentity.parseFrom(HexFormat.of().parseHex(ledger.evaluate("who")));

            assertThat(creator.getMspid()).isEqualTo(DELTA);
            assertThat(creator.getIdBytes().toStringUtf8())
                    .isEqualTo(ledger.client().certificatePem());
        }

        @Test
        void are_understood_by_the_shims_own_client_identity() {
            ledger.on("name", (stub, args) -> name(stub));

            assertThat(ledger.evaluate("name")).contains("CN=tester").contains("OU=client");
        }

        private String name(ChaincodeStub stub) {
            try {
                return new org.hyperledger.fabric.contract.ClientIdentity(stub).getId();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void have_transaction_ids_made_of_nonce_and_creator() {
            assertThat(ledger.endorse("nothing").txId()).matches("[0-9a-f]{64}");
        }

        @Test
        void whose_key_is_not_the_certificates_are_turned_away() {
            ClientIdentity honest = ledger.client();
            ClientIdentity thief = new ClientIdentity(
                    honest.mspId(),
                    honest.name(),
                    honest.certificate(),
                    ledger.ledger().identity(ALPHA, "thief").privateKey(),
                    honest.creator());

            assertThatThrownBy(() -> ledger.ledger().endorse(TestLedger.call("nothing"), thief, Set.of(ALPHA)))
                    .isInstanceOf(EndorseException.class)
                    .hasMessageContaining("access denied: channel [test] creator org [DeltaMSP]");
        }

        @Test
        void of_another_ledger_are_strangers() {
            try (TestLedger other = TestLedger.open()) {
                assertThatThrownBy(() ->
                                ledger.ledger().evaluate(TestLedger.call("nothing"), other.client(), Optional.empty()))
                        .isInstanceOf(EvaluateException.class)
                        .hasMessageContaining("access denied");
            }
        }
    }

    @Nested
    class Other_chaincodes {
        private static final String LIBRARY = "library";

        private void openWithLibrary() {
            ledger.close();
            ledger = TestLedger.open(config -> config.with(
                    ChaincodeDefinition.of(LIBRARY, EndorsementPolicy.peer(GAMMA), ScriptedChaincode::new)));
            ledger.on("callOther", (stub, args) -> {
                Chaincode.Response answer = stub.invokeChaincodeWithStringArgs(LIBRARY, "put", "book", "read");
                stub.setEvent("called", new byte[0]);
                return Integer.toString(answer.getStatusCode());
            });
            ledger.on(
                    "callOtherChannel",
                    (stub, args) -> stub.invokeChaincode(LIBRARY, List.of(), "elsewhere")
                            .getMessage());
        }

        @Test
        void of_the_channel_take_part_in_the_transaction() {
            openWithLibrary();

            ledger.submitBy(Set.of(ALPHA, GAMMA), "callOther");

            Invocation read = Invocation.of(LIBRARY, "get", "book");
            assertThat(ledger.ledger().evaluate(read, ledger.client(), Optional.empty()))
                    .isEqualTo(ByteString.copyFromUtf8("read"));
        }

        @Test
        void keep_their_own_policies() {
            openWithLibrary();

            assertThatThrownBy(() -> ledger.submit("callOther"))
                    .isInstanceOf(CommitException.class)
                    .hasMessageContaining("ENDORSEMENT_POLICY_FAILURE");
        }

        @Test
        void of_other_channels_do_not_exist_here() {
            openWithLibrary();

            assertThatThrownBy(() -> ledger.submit("callOtherChannel"))
                    .hasMessageContaining("failed to find ledger for channel: elsewhere");
        }
    }

    @Test
    void a_contracts_status_below_500_is_told_too() {
        Chaincode teapot = new Chaincode() {
            @Override
            public Response init(ChaincodeStub stub) {
                return ResponseUtils.newSuccessResponse();
            }

            @Override
            public Response invoke(ChaincodeStub stub) {
                return new Response(418, "TEAPOT: short and stout", new byte[0]);
            }
        };
        ledger.close();
        ledger = TestLedger.open(
                config -> config.with(ChaincodeDefinition.of("kitchen", EndorsementPolicy.peer(ALPHA), () -> teapot)));

        assertThatThrownBy(() -> ledger.ledger().endorse(Invocation.of("kitchen", "x"), ledger.client(), Set.of(ALPHA)))
                .hasMessage("chaincode response 418, TEAPOT: short and stout");
    }

    @Test
    void it_takes_an_event_of_the_last_name_set() {
        ledger.on("events", (stub, args) -> {
            stub.setEvent("first", "1".getBytes(StandardCharsets.UTF_8));
            stub.setEvent("second", "2".getBytes(StandardCharsets.UTF_8));
            return "";
        });

        long block = ledger.submit("events").block();

        assertThat(ledger.ledger()
                        .block(block)
                        .orElseThrow()
                        .transactions()
                        .get(0)
                        .event()
                        .orElseThrow())
                .isEqualTo(new Event(CHAINCODE, "second", ByteString.copyFromUtf8("2")));
    }
}
