package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dimension of sensors.
 *
 * @param reports what they reported, in the order of the event
 */
public record How(List<Report> reports) {
    public How {
        reports = List.copyOf(reports);
    }

    /**
     * One reading, or the summary of several.
     *
     * @param type what was measured, such as {@code Temperature}
     * @param time when; the element's time when the report has none
     * @param uom unit of measure (UN/ECE Rec. 20), such as {@code CEL}
     * @param exception {@code ALARM_CONDITION} or {@code ERROR_CONDITION}
     */
    public record Report(
            String type,
            Optional<Instant> time,
            Optional<BigDecimal> value,
            Optional<BigDecimal> minValue,
            Optional<BigDecimal> maxValue,
            Optional<String> uom,
            Optional<String> exception,
            Optional<Identifier> deviceID) {

        static Report of(JsonNode metadata, JsonNode report) {
            return new Report(
                    Vocabulary.plain(report.path("type").asText()),
                    Members.time(report, "time").or(() -> Members.time(metadata, "time")),
                    Members.number(report, "value"),
                    Members.number(report, "minValue"),
                    Members.number(report, "maxValue"),
                    Members.text(report, "uom"),
                    Members.text(report, "exception").map(Vocabulary::plain),
                    Members.text(report, "deviceID")
                            .or(() -> Members.text(metadata, "deviceID"))
                            .map(Identifier::of));
        }
    }

    static How of(JsonNode event) {
        List<Report> reports = new ArrayList<>();
        for (JsonNode element : event.path("sensorElementList")) {
            JsonNode metadata = element.path("sensorMetadata");
            reports.addAll(Members.list(element, "sensorReport", report -> Report.of(metadata, report)));
        }
        return new How(reports);
    }
}
