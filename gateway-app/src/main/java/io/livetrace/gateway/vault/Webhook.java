package io.livetrace.gateway.vault;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.gateway.readmodel.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A company's wish to be told of changes at an address of its own, and what became of it.
 *
 * @param id its name
 * @param subscriber whose it is
 * @param wish what is sent where
 * @param secrets by which the receiver knows who calls, the newest first
 * @param created when it was made
 * @param revision counts the company's changes of it
 * @param progress how far the company has been told
 */
public record Webhook(
        String id,
        Subscriber subscriber,
        Wish wish,
        List<Secret> secrets,
        Instant created,
        long revision,
        Progress progress) {
    public Webhook {
        secrets = List.copyOf(secrets);
    }

    /**
     * The company that is told.
     *
     * @param owner its GLN
     * @param seesAll whether nothing is hidden from it
     */
    public record Subscriber(Gln owner, boolean seesAll) {}

    /**
     * What the company wants.
     *
     * @param url where it is told
     * @param types only records of these types; empty means all
     * @param party only what names this participant
     * @param key only records with this among their key parts
     */
    public record Wish(String url, List<String> types, Optional<String> party, Optional<String> key) {
        public Wish {
            types = types.stream().distinct().sorted().toList();
        }
    }

    /**
     * What calls are signed with.
     *
     * @param value as Standard Webhooks writes it
     * @param until how long it is used; empty for the newest
     */
    public record Secret(String value, Optional<Instant> until) {
        public boolean isUsed(Instant now) {
            return until.filter(end -> !now.isBefore(end)).isEmpty();
        }
    }

    /**
     * Where deliveries stand.
     *
     * @param told up to here in the feed each change was sent, or is kept to be sent again
     * @param failingSince since when no call has succeeded; empty when the last ones did
     * @param disabled why nothing is sent any more; empty while it is
     */
    public record Progress(Change.At told, Optional<Instant> failingSince, Optional<String> disabled) {
        /** Where nothing went wrong yet. */
        public static Progress from(Change.At told) {
            return new Progress(told, Optional.empty(), Optional.empty());
        }

        /** The same from another place on. */
        public Progress at(Change.At place) {
            return new Progress(place, failingSince, disabled);
        }
    }

    /** Those that calls are signed with now, the newest first. */
    public List<String> secretsAt(Instant now) {
        return secrets.stream()
                .filter(secret -> secret.isUsed(now))
                .map(Secret::value)
                .toList();
    }

    public Webhook at(Progress other) {
        return new Webhook(id, subscriber, wish, secrets, created, revision, other);
    }

    public Webhook with(List<Secret> others) {
        return new Webhook(id, subscriber, wish, others, created, revision, progress);
    }

    public Webhook with(Wish other) {
        return new Webhook(id, subscriber, other, secrets, created, revision, progress);
    }
}
