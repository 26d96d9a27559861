package io.livetrace.gateway.logistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.logistics.LogisticsCode;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.readmodel.Snapshot;

/** {@code /v1/shipments}. */
public final class ShipmentRoutes implements Routes {
    @Override
    public void addTo(Api api) {
        api.list("listShipments", Collection.of(ShipmentProjections.SHIPMENTS, "carrier", "lot"));
        api.read("getShipment", (request, now) -> ShipmentView.of(shipment(request, now), now));
        api.write("createShipment", Write.of("logistics:create").creating("/v1/shipments/{carrier}/{shipmentId}"));
        api.write("packShipment", of("logistics:pack"));
        api.write("offerHandover", of("logistics:offerHandover"));
        api.write("acceptHandover", of("logistics:acceptHandover"));
        api.write("recordReadings", of("logistics:read"));
        api.write("liftShipmentHold", of("logistics:liftHold"));
    }

    /** The command names the shipment that the path names. */
    private static Write of(String function) {
        return Write.of(function).commanding(request -> {
            ObjectNode command = request.body();
            command.set("shipment", Json.toTree(id(request)));
            return command;
        });
    }

    private static Shipment shipment(Request request, Snapshot now) {
        return now.require(Shipment.key(id(request)), LogisticsCode.SHIPMENT_NOT_FOUND);
    }

    private static ShipmentId id(Request request) {
        return new ShipmentId(Gln.parse(request.path("carrier")), RecordId.of(request.path("shipmentId")));
    }
}
