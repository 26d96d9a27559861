package io.livetrace.gateway.logistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.Features;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.logistics.LogisticsCode;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Snapshot;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /v1/scans}: codes as scanners hand them over, one or many. Each scan is a transaction of its own with an answer of its
 * own; sent again under the same key, none counts twice.
 */
public final class ScanRoutes implements Routes {
    private final Ledger ledger;
    private final ReadModel readModel;

    public ScanRoutes(Ledger ledger, ReadModel readModel) {
        this.ledger = ledger;
        this.readModel = readModel;
    }

    @Override
    public void addTo(Api api) {
        api.handle("recordScans", this::record);
    }

    /** What became of one scan. */
    private record Result(
            int index, Optional<String> txId, Optional<Long> block, Optional<String> code, Optional<String> detail) {}

    private record Results(List<Result> items, long asOfBlock) {}

    private Future<Reply> record(Request request) {
        Caller caller = request.caller();
        String requestId = request.requestId();
        boolean single = !request.body().has("items");
        List<ObjectNode> scans = scans(request.body());
        return readModel
                .read(request.viewer(), now -> commands(scans, caller, now))
                .compose(commands -> submit(commands, caller, requestId))
                .compose(results -> single ? alone(results) : Future.succeededFuture(results))
                .compose(results -> readModel.atLeast(newest(results)).map(results))
                .map(results -> Reply.json(200, new Results(results, readModel.height() - 1)));
    }

    /** A scan that came alone and was refused is a refused request. */
    private static Future<List<Result>> alone(List<Result> results) {
        Result only = results.get(0);
        return only.code()
                .flatMap(Features::errorCode)
                .map(code -> Future.<List<Result>>failedFuture(
                        new Refusal(code, only.detail().orElse(""))))
                .orElse(Future.succeededFuture(results));
    }

    private static List<ObjectNode> scans(ObjectNode body) {
        if (!body.has("items")) {
            return List.of(body);
        }
        List<ObjectNode> scans = new ArrayList<>();
        body.path("items").forEach(item -> scans.add((ObjectNode) item));
        return scans;
    }

    /** A command to submit, or the reason why there is none. */
    private record Prepared(Optional<ObjectNode> command, Optional<Refusal> refusal) {}

    private static List<Prepared> commands(List<ObjectNode> scans, Caller caller, Snapshot now) {
        List<Prepared> commands = new ArrayList<>();
        for (ObjectNode scan : scans) {
            try {
                commands.add(new Prepared(Optional.of(command(scan, caller, now)), Optional.empty()));
            } catch (Refusal refusal) {
                commands.add(new Prepared(Optional.empty(), Optional.of(refusal)));
            }
        }
        return commands;
    }

    /** Finds the shipment by the code that was scanned, unless the scan names it. */
    private static ObjectNode command(ObjectNode scan, Caller caller, Snapshot now) {
        ObjectNode command = scan.deepCopy();
        String scanned = scan.path("code").asText();
        Optional<Sscc> sscc = sscc(scanned);
        command.set(
                "code",
                sscc.map(found -> Json.object().put("sscc", found.value()))
                        .orElseGet(() -> Json.object().put("waybill", scanned)));
        JsonNode named = scan.path("shipment");
        ShipmentId id = named.isTextual()
                ? new ShipmentId(caller.gln(), RecordId.of(named.asText()))
                : find(sscc, scanned, caller.gln(), now);
        command.set("shipment", Json.toTree(id));
        return command;
    }

    private static Optional<Sscc> sscc(String scanned) {
        try {
            return ScannedCode.parse(scanned).sscc();
        } catch (Refusal noGs1Code) {
            return Optional.empty();
        }
    }

    private static ShipmentId find(Optional<Sscc> sscc, String scanned, Gln carrier, Snapshot now) {
        Facet facet = sscc.map(found -> Facet.of(ShipmentProjections.SSCC, found))
                .orElseGet(() -> Facet.of(ShipmentProjections.WAYBILL, scanned));
        return now.having(Shipment.TYPE, facet).stream()
                .filter(shipment -> sscc.isPresent() || shipment.carrier().equals(carrier))
                .findFirst()
                .map(shipment -> new ShipmentId(shipment.carrier(), shipment.shipmentId()))
                .orElseThrow(() -> new Refusal(
                        LogisticsCode.SHIPMENT_NOT_FOUND,
                        "/code: no shipment that you take part in bears " + scanned + "; name the shipment"));
    }

    private Future<List<Result>> submit(List<Prepared> commands, Caller caller, String requestId) {
        List<Future<Result>> results = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            results.add(submit(commands.get(i), i, caller, requestId));
        }
        return Future.all(results).map(done -> done.<Result>list());
    }

    private Future<Result> submit(Prepared prepared, int index, Caller caller, String requestId) {
        if (prepared.refusal().isPresent()) {
            return Future.succeededFuture(refused(index, prepared.refusal().get()));
        }
        String own = Digest.of(requestId + "\n" + index).hex();
        Call call = Call.of("logistics:scan", own, caller, prepared.command().orElseThrow());
        return ledger.submit(caller, call)
                .map(receipt -> new Result(
                        index,
                        Optional.of(receipt.txId()),
                        Optional.of(receipt.block()),
                        Optional.empty(),
                        Optional.empty()))
                .recover(failure -> failure instanceof Refusal refusal
                        ? Future.succeededFuture(refused(index, refusal))
                        : Future.failedFuture(failure));
    }

    private static Result refused(int index, Refusal refusal) {
        return new Result(
                index,
                Optional.empty(),
                Optional.empty(),
                Optional.of(refusal.code().name()),
                Optional.of(refusal.detail()));
    }

    private static long newest(List<Result> results) {
        return results.stream()
                .flatMap(result -> result.block().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
