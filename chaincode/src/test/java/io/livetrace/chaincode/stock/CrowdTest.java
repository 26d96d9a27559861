package io.livetrace.chaincode.stock;

import static io.livetrace.chaincode.Company.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.LaneBatching;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationCode;
import io.livetrace.domain.stock.OperationResult;
import io.livetrace.embedded.BlockCutting;
import io.livetrace.embedded.Faults;
import io.livetrace.embedded.TransactionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hundred buyers want one article at once, on a network whose blocks take 200 ms and whose endorsers are not in step. */
class CrowdTest {
    private static final int BUYERS = 100;
    private static final int STOCK = 60;

    @Test
    void a_hundred_concurrent_bookers_never_oversell_although_endorsers_lag() {
        Faults faults = new Faults();
        try (Network network =
                Network.start(config -> config.with(BlockCutting.LIKE_A_NETWORK).with(faults))) {
            Shop shop = Shop.selling(network, new Goods(network), STOCK).withTerm();
            faults.atRandom(7, 0.2, 0, 0);
            Map<Integer, OperationResult> results = sell(network, shop);

            assertThat(results.values().stream()
                            .filter(result -> result.reservation().isPresent()))
                    .hasSize(STOCK);
            assertThat(results.values().stream()
                            .flatMap(result -> result.reservation().stream())
                            .distinct())
                    .hasSize(STOCK);
            assertThat(results.values().stream().flatMap(result -> result.refused().stream()))
                    .hasSize(BUYERS - STOCK)
                    .containsOnly(OperationCode.SOLD_OUT);
            assertThat(shop.lane().counts().available()).isZero();
            assertThat(shop.lane().counts().reserved()).isEqualTo(STOCK);
        }
    }

    /** Every buyer orders twice, as impatient people do; both get the same answer. */
    private static Map<Integer, OperationResult> sell(Network network, Shop shop) {
        Map<Integer, OperationResult> results = new ConcurrentHashMap<>();
        Sequencer sequencer = new Sequencer(network, shop);
        ExecutorService crowd = Executors.newFixedThreadPool(BUYERS + 1);
        var writer = crowd.submit(sequencer);
        try {
            List<CompletableFuture<Void>> buyers = IntStream.range(0, BUYERS)
                    .mapToObj(n -> CompletableFuture.runAsync(
                            () -> {
                                Operation.Reserve order = shop.order(n, 1);
                                OperationResult first = sequencer.enter(order).join();
                                assertThat(sequencer.enter(order).join()).isEqualTo(first);
                                results.put(n, first);
                            },
                            crowd))
                    .toList();
            buyers.forEach(CompletableFuture::join);
            return results;
        } finally {
            writer.cancel(true);
            crowd.shutdownNow();
        }
    }

    /** Collects what arrives while a batch is on its way, and enters it as the next batch: one in flight. */
    private static final class Sequencer implements Runnable {
        private static final int MOST_ATTEMPTS = 100;

        private final Network network;
        private final Shop shop;
        private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
        private long seq;

        private record Waiting(Operation operation, CompletableFuture<OperationResult> answer) {}

        Sequencer(Network network, Shop shop) {
            this.network = network;
            this.shop = shop;
        }

        CompletableFuture<OperationResult> enter(Operation operation) {
            Waiting one = new Waiting(operation, new CompletableFuture<>());
            waiting.add(one);
            return one.answer();
        }

        @Override
        public void run() {
            try {
                while (true) {
                    List<Waiting> batch = new ArrayList<>(List.of(waiting.take()));
                    waiting.drainTo(batch);
                    List<OperationResult> results = commit(batch);
                    for (int i = 0; i < batch.size(); i++) {
                        batch.get(i).answer().complete(results.get(i));
                    }
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        }

        private List<OperationResult> commit(List<Waiting> entries) {
            LaneBatching.Batch batch =
                    shop.batch(seq, entries.stream().map(Waiting::operation).toArray(Operation[]::new));
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                try {
                    List<OperationResult> results = shop.enter(PLATFORM, batch);
                    seq++;
                    return results;
                } catch (Refusal behind) {
                    assertThat(behind.code().kind()).isEqualTo(ErrorCode.Kind.RETRY);
                } catch (TransactionException outOfStep) {
                    assertThat(network.ledger().height()).isPositive();
                }
            }
            throw new AssertionError("no attempt went through");
        }
    }
}
