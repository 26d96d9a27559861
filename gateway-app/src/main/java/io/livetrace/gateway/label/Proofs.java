package io.livetrace.gateway.label;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.label.Membership;
import io.livetrace.domain.label.MerkleTree;
import io.livetrace.gateway.vault.LabelLeaves;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Proves that leaves belong to a run. The trees of runs that are being opened are kept for a while. */
public final class Proofs {
    /** Leaves of all cached trees together; a tree of 20,000 takes some 15 MB. */
    private static final int MOST_LEAVES = 40_000;

    private final Vertx vertx;
    private final LabelLeaves leaves;
    private final Cache<Digest, MerkleTree> trees = Caffeine.newBuilder()
            .maximumWeight(MOST_LEAVES)
            .weigher((Digest file, MerkleTree tree) -> tree.count())
            .build();

    public Proofs(Vertx vertx, LabelLeaves leaves) {
        this.vertx = vertx;
        this.leaves = leaves;
    }

    /** The way from a leaf, named by its H(serial), to the root of a file that is kept here. */
    Future<Membership> of(Digest file, Digest serial) {
        MerkleTree known = trees.getIfPresent(file);
        Future<MerkleTree> tree = known != null ? Future.succeededFuture(known) : made(file);
        return tree.map(found -> found.prove(serial)
                .orElseThrow(() -> new IllegalStateException("leaf file " + file + " lacks a leaf that it had")));
    }

    private Future<MerkleTree> made(Digest file) {
        return leaves.of(file)
                .compose(lines -> vertx.executeBlocking(() -> MerkleTree.of(lines), false))
                .onSuccess(tree -> trees.put(file, tree));
    }
}
