package io.livetrace.gateway.delivery;

import io.livetrace.gateway.vault.Webhook;
import io.livetrace.gateway.vault.WebhookDeliveries.Count;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A webhook as its company sees it.
 *
 * @param state whether it is sent anything
 * @param reason why not
 * @param told up to here in the feed everything was sent, or is among the deliveries
 * @param failingSince since when no call has succeeded
 * @param waiting how many changes are sent again some time
 * @param givenUp how many were given up
 * @param oldSecretsUntil how long calls are signed with older secrets, too
 * @param secret the newest secret; shown when it is made, and never again
 */
record WebhookView(
        String id,
        String url,
        List<String> types,
        Optional<String> party,
        Optional<String> key,
        State state,
        Optional<String> reason,
        Instant createdAt,
        String told,
        Optional<Instant> failingSince,
        long waiting,
        long givenUp,
        Optional<Instant> oldSecretsUntil,
        Optional<String> secret) {

    enum State {
        ACTIVE,
        DISABLED
    }

    static WebhookView of(Webhook webhook, Count count, Instant now) {
        return of(webhook, count, now, Optional.empty());
    }

    /** With its newest secret: for the answer to whoever made that. */
    static WebhookView withSecret(Webhook webhook, Count count, Instant now) {
        return of(webhook, count, now, webhook.secretsAt(now).stream().findFirst());
    }

    private static WebhookView of(Webhook webhook, Count count, Instant now, Optional<String> secret) {
        Webhook.Wish wish = webhook.wish();
        Webhook.Progress progress = webhook.progress();
        return new WebhookView(
                webhook.id(),
                wish.url(),
                wish.types(),
                wish.party(),
                wish.key(),
                progress.disabled().isPresent() ? State.DISABLED : State.ACTIVE,
                progress.disabled(),
                webhook.created(),
                progress.told().toString(),
                progress.failingSince(),
                count.waiting(),
                count.givenUp(),
                webhook.secrets().stream()
                        .filter(old -> old.isUsed(now))
                        .flatMap(old -> old.until().stream())
                        .max(Instant::compareTo),
                secret);
    }
}
