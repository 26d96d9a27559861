package io.livetrace.gateway.readmodel;

import io.livetrace.domain.Features;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;

/** Rows of the table {@code record} as domain records. */
final class Rows {
    static final String COLUMNS = "r.type, r.key, r.json, r.block, r.tx, r.tx_id, r.endorsers, r.updated";

    private Rows() {}

    static <T extends LedgerRecord> RowMapper<Stored<T>> of(RecordType<T> type) {
        return (row, context) -> stored(row, type);
    }

    /** Rows of any type. */
    static Stored<?> any(ResultSet row) throws SQLException {
        String name = row.getString("type");
        return stored(
                row,
                Features.recordType(name)
                        .orElseThrow(() -> new IllegalStateException("the read model holds an unknown type " + name)));
    }

    static long micros(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano());
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plusNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }

    private static <T extends LedgerRecord> Stored<T> stored(ResultSet row, RecordType<T> type) throws SQLException {
        return new Stored<>(
                Json.read(row.getString("json"), type.javaType()),
                row.getLong("block"),
                row.getInt("tx"),
                row.getString("tx_id"),
                endorsers(row.getString("endorsers")),
                instant(row.getLong("updated")));
    }

    private static List<MspId> endorsers(String text) {
        return Stream.of(text.split(" "))
                .filter(id -> !id.isEmpty())
                .map(MspId::new)
                .toList();
    }
}
