package io.livetrace.gateway.readmodel;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A record that stands on the ledger but that nobody may rely on.
 *
 * @param type the record's type
 * @param key its key parts
 * @param block the block that brought it
 * @param txId the transaction that wrote it
 * @param reason why it is kept aside
 */
public record Aside(String type, List<String> key, long block, String txId, String reason) {
    static List<Aside> all(Handle handle) {
        return handle.createQuery(
                        "select type, key, block, tx_id, reason from aside order by block, tx, type, key limit "
                                + Snapshot.MOST)
                .map((row, context) -> new Aside(
                        row.getString("type"),
                        List.of(row.getString("key").split("\u001f", -1)),
                        row.getLong("block"),
                        row.getString("tx_id"),
                        row.getString("reason")))
                .list();
    }
}
