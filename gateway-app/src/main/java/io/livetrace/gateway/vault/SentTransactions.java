package io.livetrace.gateway.vault;

import io.livetrace.domain.kernel.MspId;
import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.TxStatus;
import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Transactions that this gateway sent, with their outcome as soon as it is known. */
public final class SentTransactions implements Outbox {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String COLUMNS = "tx_id, msp_id, request_id, function, sent, envelope, block, validation_code";

    private final Database vault;

    public SentTransactions(Database vault) {
        this.vault = vault;
    }

    /**
     * A transaction that was sent.
     *
     * @param txId its id
     * @param mspId the organisation that sent it
     * @param requestId the request it carries out
     * @param function contract and transaction
     * @param sent when
     * @param status its outcome; empty while it is not known
     */
    public record Sent(
            String txId, MspId mspId, String requestId, String function, Instant sent, Optional<TxStatus> status) {}

    @Override
    public Future<Void> keep(Envelope envelope) {
        return vault.write(handle -> handle.createUpdate("insert into transaction_sent"
                                + " (tx_id, msp_id, request_id, function, sent, envelope)"
                                + " values (:txId, :mspId, :requestId, :function, :sent, :envelope)")
                        .bind("txId", envelope.txId())
                        .bind("mspId", envelope.mspId().value())
                        .bind("requestId", envelope.requestId())
                        .bind("function", envelope.function())
                        .bind("sent", envelope.sent().toEpochMilli())
                        .bind("envelope", envelope.bytes().getBytes())
                        .execute())
                .mapEmpty();
    }

    @Override
    public Future<Void> settle(TxStatus status) {
        return vault.write(handle -> handle.createUpdate("update transaction_sent set envelope = null, block = :block,"
                                + " validation_code = :code where tx_id = :txId")
                        .bind("block", status.block())
                        .bind("code", status.validationCode())
                        .bind("txId", status.txId())
                        .execute())
                .mapEmpty();
    }

    @Override
    public Future<List<Envelope>> unsettled() {
        return vault.read(handle -> handle.createQuery(
                        "select " + COLUMNS + " from transaction_sent where envelope is not null order by sent, tx_id")
                .map((row, context) -> envelope(row))
                .list());
    }

    /** Every attempt at the request of that transaction, oldest first; empty when this gateway did not send it. */
    public Future<List<Sent>> attempts(String txId) {
        return vault.read(handle -> handle.createQuery("select " + COLUMNS + " from transaction_sent t"
                        + " where exists (select 1 from transaction_sent o where o.tx_id = :txId"
                        + " and o.msp_id = t.msp_id and o.request_id = t.request_id) order by sent, tx_id")
                .bind("txId", txId)
                .map((row, context) -> sent(row))
                .list());
    }

    /** Every attempt at a request, oldest first. */
    public Future<List<Sent>> attempts(MspId mspId, String requestId) {
        return vault.read(handle -> handle.createQuery("select " + COLUMNS + " from transaction_sent"
                        + " where msp_id = :mspId and request_id = :requestId order by sent, tx_id")
                .bind("mspId", mspId.value())
                .bind("requestId", requestId)
                .map((row, context) -> sent(row))
                .list());
    }

    /** Forgets what was settled long ago. */
    public Future<Void> forgetOld(Instant now) {
        return vault.write(handle -> handle.createUpdate(
                                "delete from transaction_sent where envelope is null and sent < :before")
                        .bind("before", now.minus(KEPT).toEpochMilli())
                        .execute())
                .mapEmpty();
    }

    private static Envelope envelope(ResultSet row) throws SQLException {
        Sent sent = sent(row);
        return new Envelope(
                sent.txId(),
                sent.mspId(),
                sent.requestId(),
                sent.function(),
                sent.sent(),
                Buffer.buffer(row.getBytes("envelope")));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        String txId = row.getString("tx_id");
        Optional<TxStatus> status = Optional.ofNullable(row.getString("validation_code"))
                .map(code -> new TxStatus(txId, blockOf(row), code));
        return new Sent(
                txId,
                new MspId(row.getString("msp_id")),
                row.getString("request_id"),
                row.getString("function"),
                Instant.ofEpochMilli(row.getLong("sent")),
                status);
    }

    private static long blockOf(ResultSet row) {
        try {
            return row.getLong("block");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
