package io.livetrace.benchmarks.sale;

import io.livetrace.benchmarks.harness.Ratio;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.gateway.ledger.Block;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How much room things take on a ledger: whole blocks, with headers, certificates and signatures, as far as they hold nothing but
 * assets of 100 bytes (y2), or nothing but batches of one slot.
 */
public final class LedgerBytes implements Consumer<Block> {
    private static final String ASSET = Blocks.YARDSTICKS + "create";

    private final Share assets = new Share();
    private final Map<String, Share> slots = new TreeMap<>();

    /** What is divided among how many. */
    private static final class Share {
        private long bytes;
        private long things;

        private void add(long moreBytes, long moreThings) {
            bytes += moreBytes;
            things += moreThings;
        }

        private double each() {
            return bytes / (double) things;
        }
    }

    /** Bytes of one unit that was reserved, over bytes of one asset; within the bounds of these crowds' sales. */
    public Ratio unitOverAsset(Collection<Crowd> crowds) {
        return Ratio.of(crowds.stream()
                .map(crowd -> share(crowd.slot().id()))
                .filter(share -> share.things > 0)
                .map(share -> share.each() / assets.each())
                .toList());
    }

    /** Bytes of one unit of a slot that was reserved. */
    double unit(Slot slot) {
        return share(slot.id()).each();
    }

    /** Bytes of one asset. */
    double asset() {
        return assets.each();
    }

    @Override
    public void accept(Block block) {
        List<Block.Transaction> valid =
                block.transactions().stream().filter(Block.Transaction::isValid).toList();
        if (valid.stream().allMatch(tx -> Blocks.calls(tx, ASSET))) {
            assets.add(block.bytes(), valid.size());
        } else if (valid.stream().noneMatch(tx -> Blocks.calls(tx, Blocks.YARDSTICKS))) {
            List<LaneBatch> batches =
                    valid.stream().flatMap(tx -> batch(tx).stream()).toList();
            List<String> sold = batches.stream()
                    .map(batch -> batch.slotId().value())
                    .distinct()
                    .toList();
            if (sold.size() == 1) {
                share(sold.get(0))
                        .add(
                                block.bytes(),
                                batches.stream()
                                        .mapToLong(LedgerBytes::reserved)
                                        .sum());
            }
        }
    }

    private static Optional<LaneBatch> batch(Block.Transaction tx) {
        return tx.writes().stream()
                .filter(write -> write.key().startsWith(Audit.BATCH))
                .flatMap(write -> write.value().stream())
                .map(value -> Json.read(value, LaneBatch.class))
                .findFirst();
    }

    private static long reserved(LaneBatch batch) {
        return batch.results().stream()
                .filter(result -> result.reservation().isPresent())
                .count();
    }

    private Share share(String slotId) {
        return slots.computeIfAbsent(slotId, id -> new Share());
    }
}
