package io.livetrace.gateway.vault;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.vault.Webhook.Secret;
import io.livetrace.gateway.vault.Webhook.Wish;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Webhooks as their companies made them. What is sent, and what came of it, is kept by {@link WebhookDeliveries}. */
public final class Webhooks {
    private static final String INSERT = "insert into webhook (id, owner, sees_all, url, types, party, key, secrets,"
            + " created, revision, block, tx, n, failing_since, disabled)"
            + " select :id, :owner, :seesAll, :url, :types, :party, :key, :secrets, :created, 0,"
            + " :block, :tx, :n, :failingSince, :disabled"
            + " where (select count(*) from webhook where owner = :owner) < :most"
            + " and (select count(*) from webhook) < :mostInAll on conflict do nothing";
    /** Until the change is made nobody else changes the webhook, and no round of calls is noted. */
    private static final String BEGIN = "update webhook set revision = revision + 1 where owner = ? and id = ?";

    private static final String UPDATE = "update webhook set url = :url, types = :types, party = :party, key = :key,"
            + " secrets = :secrets,"
            + " block = :block, tx = :tx, n = :n, failing_since = :failingSince, disabled = :disabled where id = :id";

    private final Database vault;

    public Webhooks(Database vault) {
        this.vault = vault;
    }

    /**
     * How many there may be.
     *
     * @param ofCompany one company's
     * @param inAll all companies' together
     */
    public record Most(int ofCompany, int inAll) {}

    /** Keeps a webhook unless there are too many; gives the one that is kept under its id now. */
    public Future<Optional<Webhook>> keep(Webhook webhook, Most most) {
        return vault.write(handle -> {
            bind(handle.createUpdate(INSERT), webhook)
                    .bind("owner", webhook.subscriber().owner().value())
                    .bind("seesAll", webhook.subscriber().seesAll() ? 1 : 0)
                    .bind("created", webhook.created().toEpochMilli())
                    .bind("most", most.ofCompany())
                    .bind("mostInAll", most.inAll())
                    .execute();
            return find(handle, webhook.subscriber().owner(), webhook.id());
        });
    }

    public Future<Optional<Webhook>> find(Gln owner, String id) {
        return vault.read(handle -> find(handle, owner, id));
    }

    /** Changes a webhook; what waits for it is sent at once. */
    public Future<Optional<Webhook>> change(Gln owner, String id, UnaryOperator<Webhook> change, Instant now) {
        return vault.write(handle -> {
            Optional<Webhook> changed = change(handle, owner, id, change);
            changed.ifPresent(webhook -> WebhookDeliveries.hurry(handle, id, now));
            return changed;
        });
    }

    /** Begins anew after a place in the feed, earlier or later than where the webhook stands. */
    public Future<Optional<Webhook>> moveTo(Gln owner, String id, Change.At at) {
        return vault.write(handle -> {
            Optional<Webhook> moved = change(
                    handle, owner, id, webhook -> webhook.at(webhook.progress().at(at)));
            moved.ifPresent(webhook -> WebhookDeliveries.deleteAfter(handle, id, at));
            return moved;
        });
    }

    /** Forgets a webhook with all that waits for it; says whether there was one. */
    public Future<Boolean> forget(Gln owner, String id) {
        return vault.write(handle -> {
            boolean found = handle.execute("delete from webhook where owner = ? and id = ?", owner.value(), id) == 1;
            if (found) {
                handle.execute("delete from webhook_delivery where webhook = ?", id);
            }
            return found;
        });
    }

    /** Whoever delivers on begins anew with what it finds then: the row is written before anything that belongs to it. */
    private static Optional<Webhook> change(Handle handle, Gln owner, String id, UnaryOperator<Webhook> change) {
        handle.execute(BEGIN, owner.value(), id);
        find(handle, owner, id)
                .map(change)
                .ifPresent(changed -> bind(handle.createUpdate(UPDATE), changed).execute());
        return find(handle, owner, id);
    }

    static List<Webhook> all(Handle handle) {
        return handle.createQuery("select * from webhook order by created, id")
                .map((row, context) -> webhook(row))
                .list();
    }

    private static Optional<Webhook> find(Handle handle, Gln owner, String id) {
        return handle.createQuery("select * from webhook where owner = :owner and id = :id")
                .bind("owner", owner.value())
                .bind("id", id)
                .map((row, context) -> webhook(row))
                .findOne();
    }

    private static Update bind(Update update, Webhook webhook) {
        Wish wish = webhook.wish();
        return update.bind("id", webhook.id())
                .bind("url", wish.url())
                .bind("types", String.join(",", wish.types()))
                .bind("party", wish.party().orElse(""))
                .bind("key", wish.key().orElse(""))
                .bind("secrets", Json.write(webhook.secrets()))
                .bindMap(WebhookDeliveries.columns(webhook.progress()));
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getString("id"),
                new Webhook.Subscriber(Gln.parse(row.getString("owner")), row.getInt("sees_all") == 1),
                new Wish(
                        row.getString("url"),
                        present(row.getString("types"))
                                .map(types -> List.of(types.split(",", -1)))
                                .orElse(List.of()),
                        present(row.getString("party")),
                        present(row.getString("key"))),
                List.of(Json.read(row.getString("secrets"), Secret[].class)),
                Instant.ofEpochMilli(row.getLong("created")),
                row.getLong("revision"),
                progress(row));
    }

    private static Webhook.Progress progress(ResultSet row) throws SQLException {
        long failingSince = row.getLong("failing_since");
        return new Webhook.Progress(
                new Change.At(row.getLong("block"), row.getInt("tx"), row.getInt("n")),
                Optional.of(failingSince).filter(since -> since > 0).map(Instant::ofEpochMilli),
                present(row.getString("disabled")));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
