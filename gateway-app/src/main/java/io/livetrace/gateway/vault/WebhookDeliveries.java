package io.livetrace.gateway.vault;

import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.vault.Webhook.Progress;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What webhooks still have to be told, and what was given up. What a receiver took at once leaves no trace but the webhook's
 * place in the feed.
 */
public final class WebhookDeliveries {
    private static final String WAITING = "due is not null";
    private static final String GIVEN_UP = "due is null";
    private static final String PLACE = "webhook = :webhook and block = :block and tx = :tx and n = :n";

    private final Database vault;

    public WebhookDeliveries(Database vault) {
        this.vault = vault;
    }

    /**
     * How much of it there is for one webhook.
     *
     * @param waiting sent again some time
     * @param due sent again now
     * @param givenUp sent again when its company asks for it
     */
    public record Count(long waiting, long due, long givenUp) {
        public static final Count NONE = new Count(0, 0, 0);
    }

    /** All webhooks, and the counts of those for which something is kept. */
    public record Overview(List<Webhook> webhooks, Map<String, Count> counts) {
        public Count count(String webhook) {
            return counts.getOrDefault(webhook, Count.NONE);
        }
    }

    /**
     * What came of a round of calls.
     *
     * @param webhook as it was when the round began
     * @param progress where it stands now
     * @param taken changes that need not be kept any longer
     * @param kept changes that are to be sent again, or were given up
     * @param hurry whether all that waits is to be sent at once, for the receiver answers again
     */
    public record Round(
            Webhook webhook, Progress progress, List<Change.At> taken, List<Delivery> kept, Optional<Instant> hurry) {
        public Round {
            taken = List.copyOf(taken);
            kept = List.copyOf(kept);
        }
    }

    public Future<Overview> overview(Instant now) {
        return vault.read(handle -> new Overview(Webhooks.all(handle), counts(handle, now)));
    }

    /** What waits, in the order of the feed. */
    public Future<List<Delivery>> waiting(String webhook) {
        return select(webhook, WAITING, Integer.MAX_VALUE);
    }

    /** What waits, or what was given up, in the order of the feed. */
    public Future<List<Delivery>> list(String webhook, boolean givenUp, int most) {
        return select(webhook, givenUp ? GIVEN_UP : WAITING, most);
    }

    /** Sends again what was given up; says whether it was kept. */
    public Future<Boolean> again(String webhook, Change.At at, Instant now) {
        return vault.write(
                handle -> handle.createUpdate("update webhook_delivery set since = :now, due = :now where " + PLACE)
                                .bind("now", now.toEpochMilli())
                                .bind("webhook", webhook)
                                .bindMap(columns(at))
                                .execute()
                        == 1);
    }

    /** Forgets what was given up long ago; the feed still has it. */
    public Future<Void> forgetGivenUp(Instant before) {
        return vault.write(handle -> handle.execute(
                        "delete from webhook_delivery where due is null and since < ?", before.toEpochMilli()))
                .mapEmpty();
    }

    /**
     * Notes what came of a round, all or nothing: not when the company has changed the webhook meanwhile or another gateway holds
     * the lease. Says whether it was noted.
     */
    public Future<Boolean> note(Round round, String lease, String gateway) {
        return vault.write(handle -> {
            boolean mine = advance(handle, round, lease, gateway);
            if (mine) {
                String webhook = round.webhook().id();
                round.hurry().ifPresent(now -> hurry(handle, webhook, now));
                delete(handle, webhook, round.taken());
                insert(handle, webhook, round.kept());
            }
            return mine;
        });
    }

    static Map<String, Object> columns(Progress progress) {
        Map<String, Object> columns = new HashMap<>(columns(progress.told()));
        columns.put(
                "failingSince",
                progress.failingSince().map(Instant::toEpochMilli).orElse(0L));
        columns.put("disabled", progress.disabled().orElse(""));
        return columns;
    }

    private static Map<String, Object> columns(Change.At at) {
        return Map.of("block", at.block(), "tx", at.tx(), "n", at.n());
    }

    private static boolean advance(Handle handle, Round round, String lease, String gateway) {
        return handle.createUpdate("update webhook set block = :block, tx = :tx, n = :n, failing_since = :failingSince,"
                                + " disabled = :disabled where id = :id and revision = :revision"
                                + " and exists (select 1 from lease where name = :lease and holder = :gateway)")
                        .bindMap(columns(round.progress()))
                        .bind("id", round.webhook().id())
                        .bind("revision", round.webhook().revision())
                        .bind("lease", lease)
                        .bind("gateway", gateway)
                        .execute()
                == 1;
    }

    /** Lets all that waits be sent at once. */
    static void hurry(Handle handle, String webhook, Instant now) {
        handle.execute(
                "update webhook_delivery set due = ? where webhook = ? and due > ?",
                now.toEpochMilli(),
                webhook,
                now.toEpochMilli());
    }

    static void deleteAfter(Handle handle, String webhook, Change.At at) {
        handle.createUpdate(
                        "delete from webhook_delivery where webhook = :webhook and (block, tx, n) > (:block, :tx, :n)")
                .bind("webhook", webhook)
                .bindMap(columns(at))
                .execute();
    }

    private static void delete(Handle handle, String webhook, List<Change.At> taken) {
        taken.forEach(at -> handle.createUpdate("delete from webhook_delivery where " + PLACE)
                .bind("webhook", webhook)
                .bindMap(columns(at))
                .execute());
    }

    private static void insert(Handle handle, String webhook, List<Delivery> kept) {
        PreparedBatch batch = handle.prepareBatch("insert into webhook_delivery"
                + " (webhook, block, tx, n, record, attempts, since, due, failure)"
                + " values (:webhook, :block, :tx, :n, :record, :attempts, :since, :due, :failure)"
                + " on conflict (webhook, block, tx, n)"
                + " do update set attempts = excluded.attempts, due = excluded.due, failure = excluded.failure");
        for (Delivery delivery : kept) {
            batch.bind("webhook", webhook)
                    .bindMap(columns(delivery.at()))
                    .bind("record", delivery.record())
                    .bind("attempts", delivery.attempts())
                    .bind("since", delivery.since().toEpochMilli())
                    .bind("due", delivery.due().map(Instant::toEpochMilli).orElse(null))
                    .bind("failure", delivery.failure())
                    .add();
        }
        batch.execute();
    }

    private static Map<String, Count> counts(Handle handle, Instant now) {
        return handle
                .createQuery("select webhook, count(due) as waiting, count(*) - count(due) as given_up,"
                        + " sum(case when due <= :now then 1 else 0 end) as due from webhook_delivery group by webhook")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> Map.entry(
                        row.getString("webhook"),
                        new Count(row.getLong("waiting"), row.getLong("due"), row.getLong("given_up"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Future<List<Delivery>> select(String webhook, String which, int most) {
        return vault.read(handle -> handle.createQuery("select * from webhook_delivery where webhook = :webhook and "
                        + which + " order by block, tx, n limit :most")
                .bind("webhook", webhook)
                .bind("most", most)
                .map((row, context) -> delivery(row))
                .list());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Optional<Long> due = Optional.ofNullable(row.getObject("due")).map(value -> ((Number) value).longValue());
        return new Delivery(
                new Change.At(row.getLong("block"), row.getInt("tx"), row.getInt("n")),
                row.getString("record"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("since")),
                due.map(Instant::ofEpochMilli),
                row.getString("failure"));
    }
}
