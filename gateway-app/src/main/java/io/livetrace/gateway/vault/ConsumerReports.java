package io.livetrace.gateway.vault;

import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What consumers report about a code, with a photo where they took one. For the platform's eyes only. */
public final class ConsumerReports {
    private final Database vault;

    public ConsumerReports(Database vault) {
        this.vault = vault;
    }

    /** A photo as it was sent. */
    public record Photo(String mediaType, Buffer content) {}

    /**
     * A report to be kept.
     *
     * @param digitalLink the code, as a Digital Link
     * @param reason why, in one word
     */
    public record NewReport(String digitalLink, String reason, Optional<String> message, Optional<Photo> photo) {}

    /**
     * A report that was kept.
     *
     * @param id counts up
     * @param photo the photo's media type, where there is one
     */
    public record Report(
            long id,
            Instant receivedAt,
            String digitalLink,
            String reason,
            Optional<String> message,
            Optional<String> photo) {}

    public Future<Long> keep(NewReport report, Instant now) {
        return vault.write(handle -> handle.createUpdate("insert into consumer_report"
                        + " (received, digital_link, reason, message, photo_type, photo)"
                        + " values (:received, :digitalLink, :reason, :message, :photoType, :photo)")
                .bind("received", now.toEpochMilli())
                .bind("digitalLink", report.digitalLink())
                .bind("reason", report.reason())
                .bind("message", report.message().orElse(""))
                .bind("photoType", report.photo().map(Photo::mediaType).orElse(""))
                .bind(
                        "photo",
                        report.photo().map(photo -> photo.content().getBytes()).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** The newest reports before a certain one. */
    public Future<List<Report>> before(long id, int most) {
        return vault.read(handle -> handle.createQuery("select id, received, digital_link, reason, message, photo_type"
                        + " from consumer_report where id < :id order by id desc limit :most")
                .bind("id", id)
                .bind("most", most)
                .map((row, context) -> report(row))
                .list());
    }

    /** The photo of a report. */
    public Future<Optional<Photo>> photo(long id) {
        return vault.read(handle -> handle.createQuery(
                        "select photo_type, photo from consumer_report where id = :id and photo is not null")
                .bind("id", id)
                .map((row, context) -> new Photo(row.getString("photo_type"), Buffer.buffer(row.getBytes("photo"))))
                .findOne());
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("received")),
                row.getString("digital_link"),
                row.getString("reason"),
                present(row.getString("message")),
                present(row.getString("photo_type")));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
