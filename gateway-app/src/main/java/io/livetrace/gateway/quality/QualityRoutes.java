package io.livetrace.gateway.quality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.QualityCode;
import io.livetrace.domain.quality.ReportRef;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.participant.HeldKeys;
import io.livetrace.gateway.readmodel.Snapshot;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;

/** {@code /v1/qc-reports} and the holds of a lot. */
public final class QualityRoutes implements Routes {
    private final HeldKeys keys;

    public QualityRoutes(HeldKeys keys) {
        this.keys = keys;
    }

    @Override
    public void addTo(Api api) {
        api.list("listReports", Collection.of(QualityProjections.REPORTS, QualityProjections.FILTERS));
        api.read("getReport", QualityRoutes::report);
        api.write(
                "fileReport",
                Write.of("quality:report")
                        .completing(this::signed)
                        .creating("/v1/qc-reports/{subject}/{level}/{reporter}/{reportId}"));
        api.read("listHolds", QualityRoutes::holds);
        api.write(
                "putHold",
                Write.of("quality:hold").commanding(QualityRoutes::hold).creating("/v1/lots"));
        api.write("liftHold", Write.of("quality:lift").commanding(QualityRoutes::lift));
    }

    private record Holds(List<Gate> gates) {}

    private static Object report(Request request, Snapshot now) {
        return now.require(
                QcReport.key(
                        Subject.parse(request.path("subject")),
                        QcLevel.valueOf(request.path("level")),
                        new ReportRef(Gln.parse(request.path("reporter")), RecordId.of(request.path("reportId")))),
                QualityCode.REPORT_NOT_FOUND);
    }

    private Future<ObjectNode> signed(Request request) {
        return keys.sign(request.caller().gln(), filed(request), report -> Json.fromTree(report, QcReport.class));
    }

    /** A company reports in its own name, and need not say it. */
    private static ObjectNode filed(Request request) {
        String own = request.caller().gln().value();
        String named = request.body().path("reporter").asText(own);
        if (!named.equals(own)) {
            throw HttpRefusal.of(
                    HttpRefusal.Code.NOT_YOURS,
                    "/reporter: is " + named + " but this sign-in speaks for " + own + "; leave it out, or sign in as "
                            + named);
        }
        return request.body().put("reporter", own);
    }

    private static Object holds(Request request, Snapshot now) {
        return new Holds(Stream.of(GateKind.values())
                .flatMap(kind -> now.find(Gate.key(lot(request), kind)).stream())
                .toList());
    }

    private static ObjectNode hold(Request request) {
        return request.body().put("subject", lot(request).toString());
    }

    /** A hold is named by its issuer too; without one it is the caller's own. */
    private static Object lift(Request request) {
        ObjectNode command = hold(request).put("holdId", request.path("id"));
        if (!command.has("issuer")) {
            command.put("issuer", request.caller().gln().value());
        }
        return command;
    }

    private static Subject lot(Request request) {
        return Subject.of(new LotId(Gtin.parse(request.path("gtin")), LotNumber.parse(request.path("lot"))));
    }
}
