package io.livetrace.gateway.readmodel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The digest of everything a fold holds: two folds of the same blocks have the same. */
final class ContentHash {
    private static final List<String> CONTENT = List.of(
            "select type, key, json, block, tx, tx_id, endorsers, updated, open from record order by type, key",
            "select type, key, gln from reader order by type, key, gln",
            "select collection, position, type, key, status, search from entry order by collection, position, type, key",
            "select type, key, name, value from facet order by type, key, name, value",
            "select parent, child, kind, type, key from edge order by parent, child, kind, type, key",
            "select type, key, json, block, tx, tx_id, reason from aside order by type, key",
            "select block, tx, n, type, key, tx_id, time, deleted, readers from change order by block, tx, n");

    private ContentHash() {}

    static String of(Handle handle) {
        MessageDigest digest = sha256();
        for (String query : CONTENT) {
            digest.update(query.getBytes(StandardCharsets.UTF_8));
            handle.createQuery(query).mapToMap().forEach(row -> {
                digest.update(row.values().toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
