package io.livetrace.gateway.ledger;

import io.livetrace.domain.kernel.MspId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;

/**
 * Where an adapter keeps transactions between endorsement and commit. With the envelope kept before it is ordered, an unknown
 * outcome can be resolved after a crash: the same envelope, ordered again, has no second effect.
 */
public interface Outbox {
    /** Keeps an envelope; it may be ordered once the future completes. */
    Future<Void> keep(Envelope envelope);

    /** Notes the outcome and lets go of the envelope. */
    Future<Void> settle(TxStatus status);

    /** Envelopes whose outcome was never seen. */
    Future<List<Envelope>> unsettled();

    /**
     * A signed transaction.
     *
     * @param txId its id
     * @param mspId the organisation that sent it
     * @param requestId the request it carries out
     * @param function contract and transaction
     * @param sent when it was signed
     * @param bytes what the adapter orders
     */
    record Envelope(String txId, MspId mspId, String requestId, String function, Instant sent, Buffer bytes) {}
}
