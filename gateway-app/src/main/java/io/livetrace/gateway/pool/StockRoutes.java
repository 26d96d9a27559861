package io.livetrace.gateway.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.pool.OnCall;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.Refilling;
import io.livetrace.domain.pool.TransferAcceptance;
import io.livetrace.domain.pool.TransferOffer;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code /v1/stock}. */
public final class StockRoutes implements Routes {
    @Override
    public void addTo(Api api) {
        api.read("listStock", StockRoutes::stock);
        api.write("countStock", Write.of("pool:count").looking((request, now) -> folding(request.body(), "pool", now)));
        api.write("offerTransfer", Write.of("pool:offerTransfer").creating("/v1/stock/transfers"));
        api.write("standBy", Write.of("pool:standBy").creating("/v1/stock/transfers"));
        api.write(
                "refillStock",
                Write.of("pool:refill").looking(StockRoutes::refilling).creating("/v1/stock/transfers"));
        api.list(
                "listTransfers",
                Collection.of(StockProjections.TRANSFERS, "giver", "taker")
                        .showing((stored, now) -> transfer((TransferOffer) stored.record(), now)));
        api.write("acceptTransfer", Write.of("pool:acceptTransfer").looking(StockRoutes::taking));
        api.write("receiveStock", Write.of("pool:receive").looking(StockRoutes::taking));
    }

    private record Pools(List<Stock> items, long asOfBlock) {}

    /** A transfer; {@code waits} where it is on call and was not called yet. */
    private record Transfer(TransferOffer offer, Optional<TransferAcceptance> acceptance, boolean waits) {}

    /** Without a filter, the caller's own stock. */
    private static Object stock(Request request, Snapshot now) {
        List<Facet> facets = request.facets(StockProjections.FILTERS);
        List<Facet> wanted =
                facets.isEmpty() ? List.of(Facet.of("owner", request.caller().gln())) : facets;
        return new Pools(Stock.having(now, wanted), now.asOfBlock());
    }

    private static Transfer transfer(TransferOffer offer, Snapshot now) {
        return new Transfer(
                offer,
                now.find(TransferAcceptance.key(offer.taker(), offer.giver(), offer.transferId())),
                now.find(OnCall.key(offer)).isPresent());
    }

    /** The taker names giver and transfer; what there is to fold into the giver's pool, the offer tells. */
    private static Object taking(Request request, Snapshot now) {
        ObjectNode command = request.command();
        TransferOffer offer = now.require(
                TransferOffer.key(
                        Gln.parse(command.path("giver").asText()),
                        RecordId.of(command.path("transferId").asText())),
                PoolCode.TRANSFER_NOT_FOUND);
        return command.set("fold", Json.toTree(Stock.incoming(now, offer.from())));
    }

    /** Where the owner names no stock, the pool of another place that has most of the article. */
    private static ObjectNode refilling(Request request, Snapshot now) {
        ObjectNode command = request.body();
        if (!command.has("from")) {
            InstructionId id = Json.fromTree(command.path("instruction"), InstructionId.class);
            Instruction asked = now.require(Instruction.key(id), InstructionCode.INSTRUCTION_NOT_FOUND);
            command.set("from", Json.toTree(source(asked, now)));
        }
        return folding(command, "from", now);
    }

    private static PoolId source(Instruction asked, Snapshot now) {
        List<Facet> wanted = List.of(
                Facet.of("owner", asked.to()),
                Facet.of("gtin", asked.content().path("gtin").asText()));
        Gln dry = Refilling.dryPlace(asked);
        return Stock.having(now, wanted).stream()
                .filter(stock ->
                        !stock.pool().location().equals(dry) && !stock.onHand().isZero())
                .max(Comparator.comparing(stock -> stock.onHand().value()))
                .map(Stock::pool)
                .orElseThrow(() -> new Refusal(PoolCode.STOCK_SHORT, "no other place has any of it; make more"));
    }

    /** Adds the rows to fold into the pool that the command names, unless the caller chose them. */
    public static ObjectNode folding(ObjectNode command, String pool, Snapshot now) {
        JsonNode id = command.path(pool);
        if (!command.has("fold") && id.isObject()) {
            command.set("fold", Json.toTree(Stock.incoming(now, Json.fromTree(id, PoolId.class))));
        }
        return command;
    }
}
