package io.livetrace.gateway.logistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.logistics.ParcelCode;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Problem;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.label.Units;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.Receipt;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Snapshot;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@code /v1/scans}: codes as scanners hand them over, one or many. Each scan is a transaction of its own with an answer of its
 * own; sent again under the same key, none counts twice.
 *
 * @param units finds the leaves of units' labels
 */
public record ScanRoutes(Ledger ledger, ReadModel readModel, Units units) implements Routes {
    private static final String ITEMS = "items";
    /** Much fewer than the ledger takes at a time. */
    private static final int WAVE = 100;

    @Override
    public void addTo(Api api) {
        api.handle("recordScans", this::record);
    }

    /** What became of one scan. */
    private record Result(
            int index, Optional<String> txId, Optional<Long> block, Optional<String> code, Optional<String> detail) {
        static Result recorded(int index, Receipt receipt) {
            return new Result(
                    index,
                    Optional.of(receipt.txId()),
                    Optional.of(receipt.block()),
                    Optional.empty(),
                    Optional.empty());
        }

        static Result failed(int index, Problem problem) {
            return new Result(
                    index,
                    problem.txId(),
                    Optional.empty(),
                    Optional.of(problem.code()),
                    Optional.of(problem.detail()));
        }
    }

    private record Results(List<Result> items, long asOfBlock) {}

    private Future<Reply> record(Request request) {
        List<ObjectNode> scans = scans(request.body()).toList();
        return Future.all(scans.stream()
                        .map(scan -> SeenCode.of(scan.path("code").asText(), units))
                        .toList())
                .compose(codes ->
                        readModel.read(request.viewer(), now -> commands(scans, codes.list(), request.caller(), now)))
                .compose(commands -> submit(commands, request))
                .compose(results -> readModel.atLeast(newest(results)).map(results))
                .map(results -> Reply.json(200, new Results(results, readModel.height() - 1)));
    }

    private static Stream<ObjectNode> scans(ObjectNode body) {
        return body.has(ITEMS)
                ? StreamSupport.stream(body.path(ITEMS).spliterator(), false).map(ObjectNode.class::cast)
                : Stream.of(body);
    }

    /** A command for each scan, or the reason why there is none. */
    private static List<Future<ObjectNode>> commands(
            List<ObjectNode> scans, List<SeenCode> codes, Caller caller, Snapshot now) {
        return IntStream.range(0, scans.size())
                .mapToObj(i -> command(scans.get(i), codes.get(i), caller, now))
                .toList();
    }

    /** Finds the shipment by what was scanned, unless the scan names it. */
    private static Future<ObjectNode> command(ObjectNode scan, SeenCode seen, Caller caller, Snapshot now) {
        try {
            ParcelCode code = seen.onLedger(now);
            ShipmentId shipment = Optional.ofNullable(scan.get("shipment"))
                    .map(named -> new ShipmentId(caller.gln(), RecordId.of(named.asText())))
                    .orElseGet(() -> SeenCode.shipment(code, caller.gln(), now));
            ObjectNode command = scan.deepCopy();
            command.set("code", Json.toTree(code));
            return Future.succeededFuture(Call.completed(scan, command.set("shipment", Json.toTree(shipment))));
        } catch (Refusal refusal) {
            return Future.failedFuture(refusal);
        }
    }

    private Future<List<Result>> submit(List<Future<ObjectNode>> commands, Request request) {
        boolean alone = !request.body().has(ITEMS);
        return Waves.of(commands.size(), WAVE, i -> {
            Future<Result> result = commands.get(i).compose(command -> submit(command, i, request));
            return alone ? result : result.recover(failure -> told(i, failure));
        });
    }

    private Future<Result> submit(ObjectNode command, int index, Request request) {
        String own = Digest.of(request.requestId() + "\n" + index).hex();
        Call call = Call.of("logistics:scan", own, request.caller(), command);
        return ledger.submit(request.caller(), call).map(receipt -> Result.recorded(index, receipt));
    }

    /** Of many scans each is told what became of it; one that came alone and failed is a failed request. */
    private static Future<Result> told(int index, Throwable failure) {
        return failure instanceof Refusal || failure instanceof LedgerFailure
                ? Future.succeededFuture(Result.failed(index, Problem.of(failure)))
                : Future.failedFuture(failure);
    }

    private static long newest(List<Result> results) {
        return results.stream()
                .flatMap(result -> result.block().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
