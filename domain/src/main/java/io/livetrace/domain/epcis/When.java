package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * The dimension of time.
 *
 * @param eventTime when it happened
 * @param eventTimeZoneOffset what clocks on the wall said there, such as {@code +08:00}
 * @param recordTime when a repository took it in, if the event says so
 */
public record When(Instant eventTime, String eventTimeZoneOffset, Optional<Instant> recordTime) {

    static When of(JsonNode event) {
        return new When(
                Values.instant(event.path("eventTime").asText()),
                event.path("eventTimeZoneOffset").asText(),
                Members.time(event, "recordTime"));
    }
}
