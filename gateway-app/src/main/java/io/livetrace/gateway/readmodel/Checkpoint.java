package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Digest;
import java.util.List;
import java.util.Map;
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
    private static final List<String> TABLES =
            List.of("checkpoint", "record", "reader", "entry", "facet", "edge", "aside", "change");

    static Optional<Checkpoint> find(Handle handle, String channel) {
        return handle.createQuery("select height, block_hash, shape from checkpoint where channel = :channel")
                .bind("channel", channel)
                .map((row, context) ->
                        new Checkpoint(row.getLong("height"), row.getString("block_hash"), row.getString("shape")))
                .findOne();
    }

    /** Drops whatever is there and stands before the first block. */
    static Checkpoint restart(Handle handle, String channel, Digest shape) {
        TABLES.forEach(table -> handle.execute("delete from " + table));
        handle.createUpdate("insert into checkpoint (channel, height, time, block_hash, shape)"
                        + " values (:channel, 0, 0, '', :shape)")
                .bind("channel", channel)
                .bind("shape", shape.hex())
                .execute();
        Sum.none(handle)
                .plus("checkpoint", "select " + Sum.CHECKPOINT + " from checkpoint", Map.of())
                .keep();
        return new Checkpoint(0, "", shape.hex());
    }
}
