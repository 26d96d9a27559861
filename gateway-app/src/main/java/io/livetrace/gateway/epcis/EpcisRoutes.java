package io.livetrace.gateway.epcis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.epcis.EpcisCode;
import io.livetrace.domain.epcis.EpcisDocument;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.Comparator;

/** The first routes of EPCIS 2.0's REST binding (GS1 EPCIS 2.0, section 12): capture and single events. */
public final class EpcisRoutes implements Routes {
    @Override
    public void addTo(Api api) {
        api.write("captureEvents", Write.of("epcis:capture").commanding(EpcisRoutes::document));
        api.read("getEvent", EpcisRoutes::event);
    }

    /** The document is checked here too, because here it costs no endorsement. */
    private static Object document(Request request) {
        ObjectNode tree = request.body();
        EpcisDocument.of(tree);
        return tree;
    }

    /** The event itself, or, where only that came here, the declaration that it was wrong. */
    private static Object event(Request request, Snapshot now) {
        String id = request.path("eventID");
        return now.having(EpcisEvent.TYPE, Facet.of(EpcisProjection.EVENT_ID, id)).stream()
                .min(Comparator.comparing(EpcisEvent::declaresError))
                .map(EpcisEvent::standalone)
                .orElseThrow(() -> new Refusal(EpcisCode.EPCIS_EVENT_NOT_FOUND, "there is no event " + id));
    }
}
