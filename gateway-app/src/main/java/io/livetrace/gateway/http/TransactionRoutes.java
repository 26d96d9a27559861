package io.livetrace.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Request;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.TxStatus;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.vault.SentTransactions;
import io.livetrace.gateway.vault.SentTransactions.Sent;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** What became of a write: asked by the transaction's id, or by the caller's own request id. */
public final class TransactionRoutes implements Routes {
    private final Ledger ledger;
    private final ReadModel readModel;
    private final SentTransactions sent;

    public TransactionRoutes(Ledger ledger, ReadModel readModel, SentTransactions sent) {
        this.ledger = ledger;
        this.readModel = readModel;
        this.sent = sent;
    }

    @Override
    public void addTo(Api api) {
        api.handle(
                "getTransaction",
                request -> byId(request.path("txId"), request.caller().mspId()).map(view -> Reply.json(200, view)));
        api.handle(
                "findTransaction",
                request -> byRequest(
                                request.caller().mspId(),
                                request.query("requestId").orElseThrow())
                        .map(view -> Reply.json(200, view)));
    }

    /** The request of that transaction may have been attempted again since; its last attempt counts. */
    private Future<TransactionView> byId(String txId, MspId caller) {
        return sent.attempts(txId)
                .compose(attempts ->
                        attempts.isEmpty() || !attempts.get(0).mspId().equals(caller)
                                ? ledger.status(Call.DEFAULT_CHANNEL, txId)
                                        .map(status -> status.map(known -> TransactionView.settled(
                                                        known, Optional.empty(), Optional.empty()))
                                                .orElse(TransactionView.unknown(txId)))
                                : shown(attempts));
    }

    private Future<TransactionView> byRequest(MspId mspId, String requestId) {
        return sent.attempts(mspId, requestId)
                .compose(attempts -> attempts.isEmpty()
                        ? Future.failedFuture(new Refusal(
                                KernelCode.RECORD_NOT_FOUND, "no transaction of request " + requestId + " is known"))
                        : shown(attempts));
    }

    private Future<TransactionView> shown(List<Sent> attempts) {
        Sent last = attempts.stream()
                .filter(attempt -> attempt.status().filter(TxStatus::isValid).isPresent())
                .findFirst()
                .orElse(attempts.get(attempts.size() - 1));
        return last.status()
                .map(status -> result(last)
                        .map(result -> TransactionView.settled(status, Optional.of(last.requestId()), result)))
                .orElse(Future.succeededFuture(TransactionView.pending(last.txId(), last.requestId())));
    }

    private Future<Optional<JsonNode>> result(Sent attempt) {
        return readModel.read(
                Viewer.EVERYTHING,
                now -> now.find(Request.key(attempt.mspId(), attempt.requestId()))
                        .map(request -> Json.tree(request.result())));
    }
}
