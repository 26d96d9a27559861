package io.livetrace.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.logistics.ScanStep;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Scans as a warehouse's or carrier's system exports them: one row per scan, the code as the scanner handed it over.
 *
 * @param zone in which a date without a time begins
 */
record ScanRows(ZoneId zone) {
    static final List<String> COLUMNS = List.of("code", "step", "scannedAt", "place", "device", "shipment", "reason");

    private static final Pattern GS1 = Pattern.compile("[\\](]|https?:|urn:epc:", Pattern.CASE_INSENSITIVE);

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
        String code = row.required("code", ScanRows::plausible);
        ObjectNode scan = Json.object()
                .put("code", code)
                .put("step", row.constant("step", ScanStep.class).name())
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

    /** A carrier's waybill number may be anything; what is marked as GS1's must be valid. */
    private static String plausible(String code) {
        if (GS1.matcher(code).lookingAt()) {
            ScannedCode.parse(code);
        }
        return code;
    }
}
