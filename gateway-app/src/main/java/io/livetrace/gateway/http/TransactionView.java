package io.livetrace.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.ledger.TxStatus;
import java.util.Optional;

/**
 * What became of a transaction.
 *
 * @param txId its id
 * @param requestId the request it carries out, where this gateway knows it
 * @param state where it stands
 * @param block the block it stands in
 * @param code Fabric's validation code, once there is one
 * @param result what the contract answered, once it is committed
 */
record TransactionView(
        String txId,
        Optional<String> requestId,
        State state,
        Optional<Long> block,
        Optional<String> code,
        Optional<JsonNode> result) {

    /** Where a transaction can stand. */
    enum State {
        /** On its way. */
        PENDING,
        /** In a block, with its effect. */
        COMMITTED,
        /** In a block, without effect; it will never have one. */
        REFUSED,
        /** Neither this gateway nor the ledger knows of it. */
        UNKNOWN
    }

    static TransactionView pending(String txId, String requestId) {
        return new TransactionView(
                txId, Optional.of(requestId), State.PENDING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static TransactionView unknown(String txId) {
        return new TransactionView(
                txId, Optional.empty(), State.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static TransactionView settled(TxStatus status, Optional<String> requestId, Optional<JsonNode> result) {
        return new TransactionView(
                status.txId(),
                requestId,
                status.isValid() ? State.COMMITTED : State.REFUSED,
                Optional.of(status.block()),
                Optional.of(status.validationCode()),
                result);
    }
}
