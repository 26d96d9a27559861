package io.livetrace.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Scans as a warehouse's or carrier's system exports them: one row per scan, the code as the scanner handed it over.
 *
 * @param zone in which a date without a time begins
 */
record ScanRows(ZoneId zone) {
    static final List<String> COLUMNS = List.of("code", "step", "scannedAt", "place", "device", "shipment", "reason");

    Drafts read(Table table) {
        List<Draft> good = new ArrayList<>();
        List<Reject> wrong = new ArrayList<>();
        for (Row row : table.rows()) {
            try {
                good.add(draft(row));
            } catch (WrongRow e) {
                wrong.add(new Reject(List.of(row), e.problem()));
            }
        }
        return new Drafts(good, wrong);
    }

    private Draft draft(Row row) {
        String code = row.required("code");
        row.required("code", ScannedCode::parse);
        ObjectNode scan = Json.object()
                .put("code", code)
                .put("step", row.required("step"))
                .put(
                        "scannedAt",
                        row.time("scannedAt", zone)
                                .orElseThrow(() -> row.wrong("scannedAt", "is empty but needed"))
                                .toString());
        row.optional("place", Gln::parse).ifPresent(place -> scan.put("place", place.value()));
        row.optional("device", RecordId::of).ifPresent(device -> scan.put("device", device.value()));
        row.optional("shipment", RecordId::of).ifPresent(id -> scan.put("shipment", id.value()));
        row.text("reason").ifPresent(reason -> scan.put("reason", reason));
        return Draft.of(List.of(row), code, scan, scan);
    }
}
