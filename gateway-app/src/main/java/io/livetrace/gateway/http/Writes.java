package io.livetrace.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.Receipt;
import io.livetrace.gateway.ledger.SubmittedTransaction;
import io.livetrace.gateway.readmodel.ReadModel;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Submits what a request commands and answers with the committed state, or, when that takes too long or the caller does not
 * want to wait, with the place where the outcome will be found. A write that was answered can be read at once.
 */
final class Writes {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final ReadModel readModel;

    Writes(Ledger ledger, ReadModel readModel) {
        this.ledger = ledger;
        this.readModel = readModel;
    }

    Future<Reply> run(Request request, Write write) {
        Caller caller = request.caller();
        String requestId = request.requestId();
        return command(request, write)
                .map(command ->
                        Call.of(write.function(), requestId, caller, command).hiding(write.hidden()))
                .compose(call -> run(request, write, caller, call));
    }

    private Future<Object> command(Request request, Write write) {
        return write.view()
                .map(view -> readModel.read(
                        request.viewer(), now -> (Object) Call.completed(request.command(), view.show(request, now))))
                .orElseGet(() -> write.command().apply(request).map(command -> command));
    }

    private Future<Reply> run(Request request, Write write, Caller caller, Call call) {
        return ledger.submitAsync(caller, call)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .recover(Writes::notEndorsed)
                .compose(sent -> request.prefersAsync() ? accepted(sent, call) : committed(sent, call, write));
    }

    private Future<Reply> committed(SubmittedTransaction sent, Call call, Write write) {
        return sent.outcome()
                .compose(receipt -> readModel.atLeast(receipt.block()).map(receipt))
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .map(receipt -> reply(receipt, write))
                .recover(failure -> isOpen(failure) ? accepted(sent, call) : Future.failedFuture(failure));
    }

    private static Reply reply(Receipt receipt, Write write) {
        JsonNode result = Json.tree(receipt.resultJson());
        Optional<String> location = write.locationOf(result);
        Reply reply = Reply.raw(location.isPresent() ? 201 : 200, receipt.resultJson())
                .with("As-Of-Block", receipt.block())
                .with("Transaction-Id", receipt.txId());
        return location.map(place -> reply.with("Location", place)).orElse(reply);
    }

    private static Future<Reply> accepted(SubmittedTransaction sent, Call call) {
        TransactionView pending = TransactionView.pending(sent.txId(), call.requestId());
        return Future.succeededFuture(Reply.json(202, pending)
                .with("Location", "/v1/transactions/" + sent.txId())
                .with("Transaction-Id", sent.txId()));
    }

    private static boolean isOpen(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof LedgerFailure.OutcomeUnknown;
    }

    private static Future<SubmittedTransaction> notEndorsed(Throwable failure) {
        return Future.failedFuture(
                failure instanceof TimeoutException
                        ? new LedgerFailure.Busy(
                                "endorsing takes too long; try again with the same Idempotency-Key", PATIENCE)
                        : failure);
    }
}
