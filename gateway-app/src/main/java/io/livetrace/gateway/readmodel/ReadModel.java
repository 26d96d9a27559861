package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.Position;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.sql.Durability;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The read model of one channel: follows its blocks and answers every read. */
public final class ReadModel {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModel.class);
    private static final String NAME = "readmodel";
    private static final int MEND_SECONDS = 1;
    private static final String REBUILDING = "the read model is being rebuilt from the ledger; its height is ";

    private final Vertx vertx;
    private final Database database;
    private final Projections projections;
    private final Ledger ledger;
    private final String channel;
    private final Progress progress = new Progress();
    private final Listeners listeners = new Listeners();
    private volatile Ledger.@org.jspecify.annotations.Nullable BlockStream stream;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean closed;

    private ReadModel(Vertx vertx, Database database, Projections projections, Ledger ledger, String channel) {
        this.vertx = vertx;
        this.database = database;
        this.projections = projections;
        this.ledger = ledger;
        this.channel = channel;
    }

    /** Opens the database; one that is not as it was written is dropped, for it holds nothing of its own. Blocks. */
    public static ReadModel open(
            Vertx vertx, Databases databases, Projections projections, Ledger ledger, String channel) {
        return new ReadModel(vertx, openOrDrop(vertx, databases), projections, ledger, channel);
    }

    /** Follows the ledger from the checkpoint on; completes when it has caught up with what was there. */
    public Future<Void> follow() {
        return ledger.height(channel)
                .compose(target -> begin().compose(checkpoint -> {
                    progress.start(checkpoint.height(), target);
                    stream(checkpoint.height());
                    return progress.reached(target);
                }));
    }

    private Future<Checkpoint> begin() {
        return checkpoint()
                .compose(checkpoint -> database.read(Late::newest).map(newest -> {
                    listeners.begin(newest);
                    return checkpoint;
                }));
    }

    /** Looks at one consistent state; fails while that is older than what was shown before. */
    public <T> Future<T> read(Viewer viewer, Function<Snapshot, T> question) {
        long known = progress.height();
        return database.read(handle -> {
            long height = height(handle);
            Refusal.unless(height >= known, ReadCode.REBUILDING, REBUILDING + height);
            return question.apply(new Snapshot(handle, viewer, height - 1));
        });
    }

    /** Completes as soon as that block is part of what is read. */
    public Future<Void> atLeast(long block) {
        return progress.reached(block + 1);
    }

    /** The number of blocks folded. */
    public long height() {
        return progress.height();
    }

    /** Refuses while {@link #isRebuilding}. */
    public Future<Void> upToDate() {
        return isRebuilding()
                ? Future.failedFuture(new Refusal(ReadCode.REBUILDING, REBUILDING + height()))
                : Future.succeededFuture();
    }

    /** Whether blocks that were there at the start are still missing; what is read meanwhile would be old. */
    public boolean isRebuilding() {
        return progress.isBehindStart();
    }

    /** Why blocks cannot be folded at present, such as a full disk; empty when all is well. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Calls the listener with each block's changes, in order, as soon as they can be read; who waits for the block hears later. */
    public void onChange(Consumer<List<Change>> listener) {
        listeners.add(listener);
    }

    /** Where the changes end now. */
    public Change.At end() {
        Change.At newest = Change.At.late(height() - 1, 0);
        return newest.compareTo(listeners.late()) < 0 ? listeners.late() : newest;
    }

    /**
     * Tells listeners of records that are late by now, once of each; the next block would tell them, too. While blocks are missing
     * nobody knows what is late.
     */
    public Future<Void> tellLate(Instant now) {
        return isRebuilding() || trouble.isPresent()
                ? Future.succeededFuture()
                : database.read(handle -> new Late(handle, projections).isThere(now)
                                || !lateNews(handle).isEmpty())
                        .compose(news -> news ? noteLate(now) : Future.succeededFuture());
    }

    private Future<Void> noteLate(Instant now) {
        return database.write(handle -> {
                    new Late(handle, projections).note(channel, now);
                    return lateNews(handle);
                })
                .onSuccess(listeners::tell)
                .mapEmpty();
    }

    private List<Change> lateNews(Handle handle) {
        return Changes.lateAfter(handle, listeners.late());
    }

    /** Changes after a place, oldest first. */
    public Future<List<Change>> changesAfter(Change.At after, int most) {
        return database.read(handle -> Changes.after(handle, after, most));
    }

    /** The digest of all content; a replay from block 0 gives the same. */
    public Future<String> contentHash() {
        return database.read(ContentHash::of);
    }

    public Future<Void> close() {
        closed = true;
        Ledger.BlockStream running = stream;
        if (running != null) {
            running.close();
        }
        return database.close();
    }

    private long height(Handle handle) {
        return Checkpoint.find(handle, channel).map(Checkpoint::height).orElse(0L);
    }

    /** The checkpoint to go on from: the stored one, if this code made it from this very ledger. */
    private Future<Checkpoint> checkpoint() {
        return database.read(handle -> Checkpoint.find(handle, channel))
                .compose(found -> found.map(this::isOfThisLedger)
                        .orElse(Future.succeededFuture(false))
                        .compose(fits -> fits ? Future.succeededFuture(found.orElseThrow()) : restart(found)));
    }

    /** Who finds that another gateway was quicker looks again. */
    private Future<Checkpoint> restart(Optional<Checkpoint> found) {
        return database.write(handle -> Checkpoint.restart(handle, channel, found, projections.shape()))
                .compose(done -> checkpoint());
    }

    private Future<Boolean> isOfThisLedger(Checkpoint checkpoint) {
        if (!checkpoint.shape().equals(projections.shape().hex())) {
            return Future.succeededFuture(false);
        }
        return checkpoint.height() == 0
                ? Future.succeededFuture(true)
                : ledger.block(channel, checkpoint.height() - 1)
                        .map(block -> block.map(Block::hash).equals(Optional.of(checkpoint.blockHash())));
    }

    private void stream(long from) {
        if (!closed) {
            stream = ledger.blocks(new Position(channel, from), this::fold);
        }
    }

    private Future<Void> fold(Block block) {
        return database.write(handle -> changes(handle, block))
                .onSuccess(changes -> {
                    trouble = Optional.empty();
                    if (progress.isNew(block.number())) {
                        listeners.tell(changes);
                    }
                    progress.folded(block.number());
                })
                .onFailure(failure -> mend(block, failure))
                .mapEmpty();
    }

    /** What was found late before the block comes before it. */
    private List<Change> changes(Handle handle, Block block) {
        List<Change> changes = Fold.of(handle, projections, block).orElseGet(() -> foldedByAnother(handle, block));
        return Stream.concat(
                        lateNews(handle).stream().filter(change -> change.at().block() < block.number()),
                        changes.stream())
                .toList();
    }

    /** Of gateways that share a database the first to come folds a block; the others find it folded. */
    private List<Change> foldedByAnother(Handle handle, Block block) {
        if (height(handle) <= block.number()) {
            throw new IllegalStateException("another gateway has begun the read model anew");
        }
        return Changes.of(handle, block.number());
    }

    /** A full disk, say, may have room again: the stream has ended, so begin another where the fold stands. */
    private void mend(Block block, Throwable failure) {
        trouble = Optional.of("block " + block.number() + " cannot be folded");
        LOG.error("cannot fold block {}; trying again in {} s", block.number(), MEND_SECONDS, failure);
        vertx.timer(MEND_SECONDS, TimeUnit.SECONDS)
                .compose(rested -> database.read(this::height))
                .otherwise(block.number())
                .onSuccess(height -> stream(Math.min(height, block.number())));
    }

    static Database openOrDrop(Vertx vertx, Databases databases) {
        try {
            Database found = open(vertx, databases);
            if (isIntact(found)) {
                return found;
            }
            found.close().await();
        } catch (RuntimeException failure) {
            if (databases.mayBeOutOfReach()) {
                throw failure;
            }
            LOG.warn("the read model cannot be opened", failure);
        }
        LOG.warn("the read model is damaged and is made again from the ledger");
        databases.drop(NAME);
        return open(vertx, databases);
    }

    /** Blocks that the disk has not kept are folded again. */
    private static Database open(Vertx vertx, Databases databases) {
        return databases.open(vertx, NAME, Durability.UP_TO_SOME_WRITE);
    }

    /** Looks at every page and every row. */
    private static boolean isIntact(Database found) {
        return found.isSound()
                .compose(sound -> sound ? found.read(Sum::fits) : Future.succeededFuture(false))
                .await();
    }
}
