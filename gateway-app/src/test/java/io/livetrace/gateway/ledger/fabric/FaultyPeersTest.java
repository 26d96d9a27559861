package io.livetrace.gateway.ledger.fabric;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grpc.Status;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.OnANetwork;
import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.Position;
import io.livetrace.gateway.ledger.Receipt;
import io.livetrace.gateway.ledger.TxStatus;
import io.livetrace.gateway.ledger.fabric.peer.Errors;
import io.livetrace.gateway.ledger.fabric.peer.Mishap;
import io.livetrace.gateway.ledger.fabric.peer.PeerProcess;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the adapter makes of peers that are slow, fail, or go away. */
class FaultyPeersTest extends OnANetwork<PeersUnderTest> {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PLATFORMS = "PlatformMSP";
    private static final String CARRIERS = "LogisticsMSP";

    @TempDir
    private Path directory;

    private final ObjectNode dress = newDress();
    private PeerProcess peer;

    @Override
    protected PeersUnderTest open(Vertx vertx, Outbox outbox) {
        return new PeersUnderTest(directory, vertx, outbox);
    }

    @BeforeEach
    void the_brands_peer() {
        peer = network.peer(PeersUnderTest.BRAND);
    }

    @Nested
    class A_slow_peer {
        @Test
        void that_does_not_endorse_in_time_is_busy_and_nothing_has_happened() {
            long height = ledger.height(CHANNEL).await();
            Ledger impatient = network.adapterWith(new Deadlines(LONG, SOON, LONG, LONG));
            peer.next("Endorse", Mishap.IGNORED);

            assertThatThrownBy(() -> register(impatient).await()).isInstanceOf(LedgerFailure.Busy.class);
            assertThat(ledger.height(CHANNEL).await()).isEqualTo(height);
            assertThat(outbox.unsettled().await()).isEmpty();
        }

        @Test
        void that_does_not_answer_a_question_in_time_is_busy() {
            Ledger impatient = network.adapterWith(new Deadlines(SOON, LONG, LONG, LONG));
            peer.next("Evaluate", Mishap.IGNORED);

            assertThatThrownBy(() -> impatient
                            .evaluate(BRAND.caller(), call(BRAND, "catalog:register", dress))
                            .await())
                    .isInstanceOf(LedgerFailure.Busy.class);
        }

        @Test
        void whose_endorsement_comes_late_has_endorsed() {
            Promise<Void> signal = Promise.promise();
            peer.next("Endorse", Mishap.answeringAfter(signal.future()));
            Future<Receipt> receipt = register(dress);

            signal.complete();

            assertThat(committed(receipt.await()).isValid()).isTrue();
        }

        @Test
        void that_never_says_it_has_taken_an_envelope_is_not_waited_for_when_a_block_holds_it() {
            peer.next("Submit", Mishap.answeringAfter(Promise.promise().future()));

            assertThat(committed(register(dress).await()).isValid()).isTrue();
        }

        @Test
        void that_does_not_take_an_envelope_in_time_is_given_it_again() {
            Ledger persistent = network.adapterWith(new Deadlines(LONG, LONG, SOON, LONG));
            peer.next("Submit", Mishap.IGNORED);

            assertThat(committed(register(persistent).await()).isValid()).isTrue();
        }
    }

    @Nested
    class A_failing_peer {
        @Test
        void that_has_lost_its_chaincode_is_busy() {
            peer.next("Endorse", unendorsed("error in simulation: could not launch chaincode livetrace"));

            assertThatThrownBy(() -> register(dress).await()).isInstanceOf(LedgerFailure.Busy.class);
        }

        @Test
        void that_has_too_much_to_do_is_busy() {
            peer.next("Endorse", Mishap.failing(Errors.of(Status.UNKNOWN, "too many requests for /gateway.Gateway")));

            assertThatThrownBy(() -> register(dress).await()).isInstanceOf(LedgerFailure.Busy.class);
        }

        @Test
        void whose_chaincode_breaks_has_found_a_bug() {
            peer.next("Endorse", unendorsed("error in simulation: transaction returned with failure"));

            assertThatThrownBy(() -> register(dress).await()).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void that_fails_after_it_has_passed_an_envelope_on_is_not_believed() {
            peer.next("Submit", Mishap.losingTheAnswer(Status.INTERNAL));

            assertThat(committed(register(dress).await()).isValid()).isTrue();
        }

        @Test
        void that_finds_no_orderer_is_given_the_envelope_again() {
            Ledger patient = network.adapterWith(new Deadlines(LONG, LONG, LONG, LONG));
            peer.next("Submit", Mishap.failing(Errors.of(Status.ABORTED, "no orderers could process transaction")));

            assertThat(committed(register(patient).await()).isValid()).isTrue();
        }

        private static Mishap unendorsed(String why) {
            return Mishap.failing(Errors.of(
                    Status.ABORTED,
                    "failed to collect enough transaction endorsements",
                    Errors.detail(PeersUnderTest.BRAND, why)));
        }
    }

    @Test
    void endorsers_that_never_agree_are_given_up() {
        register(dress).await();
        network.faults().lag(PeersUnderTest.BRAND);

        assertThatThrownBy(() -> retrying.submit(BRAND.caller(), call(BRAND, "catalog:register", dress))
                        .await())
                .isInstanceOf(LedgerFailure.EndorsersDisagree.class);
    }

    @Test
    void more_calls_than_a_peer_takes_are_turned_away_and_counted() {
        Promise<Void> signal = Promise.promise();
        Stream.generate(() -> Mishap.answeringAfter(signal.future()))
                .limit(Calls.MOST_AT_A_TIME)
                .forEach(slow -> network.peer(PLATFORMS).next("Evaluate", slow));

        List<Future<Long>> questions = Stream.generate(() -> ledger.height(CHANNEL))
                .limit(Calls.MOST_AT_A_TIME + 1)
                .toList();

        var turnedAway = network.meters().get("livetrace.fabric.turned.away").counter();
        patiently().until(() -> turnedAway.count() == 1);
        signal.complete();
        Future.join(questions).otherwiseEmpty().await();
        assertThat(questions)
                .filteredOn(Future::failed)
                .singleElement()
                .satisfies(question -> assertThat(question.cause()).isInstanceOf(LedgerFailure.Busy.class));
    }

    @Nested
    class A_peer_that_goes_away {
        private PeerProcess platforms;

        @BeforeEach
        void the_platforms_peer() {
            platforms = network.peer(PLATFORMS);
        }

        @Test
        void and_comes_back_delivers_on_where_it_was() {
            List<Long> seen = new CopyOnWriteArrayList<>();
            try (Ledger.BlockStream stream = ledger.blocks(new Position(CHANNEL, 0), block -> see(seen, block))) {
                assertThat(stream).isNotNull();
                platforms.stop();
                register(dress).await();
                register(newDress()).await();
                platforms.start();
                long last = register(newDress()).await().block();

                patiently().until(() -> seen.contains(last));
                assertThat(seen).containsExactlyElementsOf(upTo(last));
            }
        }

        @Test
        void while_a_block_is_being_read_does_not_deliver_it_again() {
            List<Long> seen = new CopyOnWriteArrayList<>();
            Promise<Void> read = Promise.promise();
            try (Ledger.BlockStream stream = ledger.blocks(
                    new Position(CHANNEL, 0), block -> see(seen, block).compose(begun -> read.future()))) {
                assertThat(stream).isNotNull();
                patiently().until(() -> !seen.isEmpty());
                platforms.stop();
                platforms.start();
                long last = register(dress).await().block();
                read.complete();

                patiently().until(() -> seen.contains(last));
                assertThat(seen).containsExactlyElementsOf(upTo(last));
            }
        }

        @Test
        void is_replaced_by_another_of_its_company() {
            peer.stop();

            assertThat(committed(register(dress).await()).isValid()).isTrue();
        }

        @Test
        void is_not_waited_for_by_a_gateway_that_starts() {
            network.peer(CARRIERS).stop();

            Ledger started = network.adapterWith(PeersUnderTest.DEADLINES);

            assertThat(committed(register(started).await()).isValid()).isTrue();
        }

        @Test
        void with_all_others_is_trouble_until_one_comes_back() {
            Stream.of(PLATFORMS, PeersUnderTest.BRAND, CARRIERS).forEach(network::stop);
            patiently().until(() -> ledger.trouble().isPresent());

            platforms.start();

            patiently().until(() -> ledger.trouble().isEmpty());
        }

        private static Future<Void> see(List<Long> seen, Block block) {
            seen.add(block.number());
            return Future.succeededFuture();
        }

        private static List<Long> upTo(long last) {
            return LongStream.rangeClosed(0, last).boxed().toList();
        }
    }

    @Test
    void a_peer_that_stands_still_does_not_hold_up_the_others() {
        network.peer(CARRIERS).freeze();

        assertThat(committed(register(dress).await()).isValid()).isTrue();
    }

    @Test
    void an_envelope_that_got_lost_with_its_gateway_is_ordered_by_the_next() {
        network.loseNext();
        String txId = ledger.submitAsync(BRAND.caller(), call(BRAND, "catalog:register", dress))
                .await()
                .txId();
        ledger.close().await();
        LedgerAdapter next = network.adapterWith(PeersUnderTest.DEADLINES);

        next.resume().await();

        patiently().untilAsserted(() -> assertThat(outbox.unsettled().await()).isEmpty());
        assertThat(next.status(CHANNEL, txId).await()).get().matches(TxStatus::isValid, "is valid");
    }

    private Future<Receipt> register(Ledger through) {
        return through.submit(BRAND.caller(), call(BRAND, "catalog:register", dress));
    }
}
