package io.livetrace.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.logistics.ScanStep;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row as a scan. */
record ScanRow(Row row, ZoneId zone) {
    private static final Pattern GS1 = Pattern.compile("[\\](]|https?:|urn:epc:", Pattern.CASE_INSENSITIVE);

    List<RowProblem> problems() {
        return row.problems(List.of(
                this::code, this::step, this::scannedAt, this::place, this::device, this::shipment, this::reason));
    }

    /** The scan as it is sent; only of a row without problems. */
    Draft draft() {
        ObjectNode scan = Json.object()
                .put("code", code())
                .put("step", step().name())
                .put("scannedAt", scannedAt().toString());
        place().ifPresent(place -> scan.put("place", place.value()));
        device().ifPresent(device -> scan.put("device", device.value()));
        shipment().ifPresent(id -> scan.put("shipment", id.value()));
        reason().ifPresent(reason -> scan.put("reason", reason));
        return Draft.of(List.of(row), code(), scan, scan);
    }

    private String code() {
        return row.required("code", ScanRow::plausible);
    }

    private ScanStep step() {
        return row.constant("step", ScanStep.class);
    }

    private Instant scannedAt() {
        return row.requiredTime("scannedAt", zone);
    }

    private Optional<Gln> place() {
        return row.optional("place", Gln::parse);
    }

    private Optional<RecordId> device() {
        return row.optional("device", RecordId::of);
    }

    private Optional<RecordId> shipment() {
        return row.optional("shipment", RecordId::of);
    }

    private Optional<String> reason() {
        return row.text("reason");
    }

    /** A carrier's waybill number may be anything; what is marked as GS1's must be valid. */
    private static String plausible(String code) {
        if (GS1.matcher(code).lookingAt()) {
            ScannedCode.parse(code);
        }
        return code;
    }
}
