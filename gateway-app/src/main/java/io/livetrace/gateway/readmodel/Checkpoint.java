package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Digest;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How far a channel's fold has come.
 *
 * @param height the number of blocks folded
 * @param blockHash the hash of the last of them; empty before the first
 * @param shape which code made it
 */
record Checkpoint(long height, String blockHash, String shape) {
    private static final Checkpoint NONE = new Checkpoint(0, "", "");

    static Optional<Checkpoint> find(Handle handle, String channel) {
        return handle.createQuery("select height, block_hash, shape from checkpoint where channel = :channel")
                .bind("channel", channel)
                .map((row, context) ->
                        new Checkpoint(row.getLong("height"), row.getString("block_hash"), row.getString("shape")))
                .findOne();
    }

    /**
     * Drops whatever is there and stands before the first block, unless another gateway has moved the checkpoint from where it
     * was found, or set the first.
     */
    static boolean restart(Handle handle, String channel, Optional<Checkpoint> found, Digest shape) {
        handle.createUpdate("insert into checkpoint (channel, height, time, block_hash, shape)"
                        + " values (:channel, 0, 0, '', '') on conflict do nothing")
                .bind("channel", channel)
                .execute();
        if (!isMine(handle, channel, found.orElse(NONE), shape)) {
            return false;
        }
        Sum.CONTENT.forEach(table -> handle.execute("delete from " + table));
        handle.execute("delete from late");
        Sum.counted(handle).keep();
        return true;
    }

    private static boolean isMine(Handle handle, String channel, Checkpoint found, Digest shape) {
        return handle.createUpdate(
                                "update checkpoint set height = 0, time = 0, block_hash = '', shape = :shape"
                                        + " where channel = :channel and height = :height and block_hash = :hash and shape = :found")
                        .bind("channel", channel)
                        .bind("height", found.height())
                        .bind("hash", found.blockHash())
                        .bind("found", found.shape())
                        .bind("shape", shape.hex())
                        .execute()
                == 1;
    }
}
