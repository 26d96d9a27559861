package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The checksum of a row, which stands in the row. The sums of a table's rows add up to a total in the head, so an altered row
 * is named and a missing one is noticed. Against accidents, not against forgers: those meet hashes and signatures.
 */
final class RowSum {
    private final CRC32C crc = new CRC32C();

    static long of(StateKey key, StateEntry entry) {
        return new RowSum()
                .add(key)
                .add(entry.value())
                .add(entry.metadata())
                .add(entry.version())
                .sum();
    }

    static long of(TransactionRow row) {
        return new RowSum().add(row.id()).add(row.position()).add(row.code()).sum();
    }

    static long of(HistoryRow row) {
        return new RowSum().add(row.key()).add(row.version()).sum();
    }

    static long of(ByteString bytes) {
        return new RowSum().add(bytes).sum();
    }

    RowSum add(long number) {
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return this;
    }

    RowSum add(ByteString bytes) {
        add(bytes.size());
        crc.update(bytes.asReadOnlyByteBuffer());
        return this;
    }

    RowSum add(Version version) {
        return add(version.block()).add(version.transaction());
    }

    private RowSum add(StateKey key) {
        crc.update(key.space().getBytes(StandardCharsets.UTF_8));
        return add(key.key());
    }

    long sum() {
        return crc.getValue();
    }
}
