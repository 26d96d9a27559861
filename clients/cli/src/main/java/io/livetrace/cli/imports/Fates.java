package io.livetrace.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.cli.http.Answer;
import io.livetrace.cli.http.Gateway;
import io.livetrace.cli.terminal.Failure;
import java.util.concurrent.TimeUnit;

/**
 * Tells what became of a draft. A write that is sent again is answered like the first, so that a retry cannot go wrong; whether
 * it had an effect, and which, only its transaction says.
 */
record Fates(Gateway gateway) {
    /** The keys are digests of the content, so a key that was used before stands for this very content. */
    private static final String SAME_KEY = "REQUEST_ID_REUSED";

    /** A gateway notes the outcome of what it sent a moment after it answered. */
    private static final int TRIES = 20;

    private static final long PAUSE_MILLIS = 25;

    Sent of(Draft draft, Answer answer) {
        if (answer.isPending()) {
            return Sent.as(Sent.Fate.PENDING, draft);
        }
        if (answer.isGood()) {
            return Sent.as(answer.txId().map(this::effect).orElse(Sent.Fate.RECORDED), draft);
        }
        return answer.code().equals(SAME_KEY) ? Sent.as(Sent.Fate.ALREADY_THERE, draft) : Sent.refused(draft, answer);
    }

    /** Of a request's transactions the gateway shows the one that had the effect, which is the first. */
    private Sent.Fate effect(String txId) {
        JsonNode seen = transaction(txId);
        if (!seen.path("txId").asText(txId).equals(txId)) {
            return Sent.Fate.ALREADY_THERE;
        }
        return seen.at("/result/timeliness").asText().equals("LATE") ? Sent.Fate.LATE : Sent.Fate.RECORDED;
    }

    private JsonNode transaction(String txId) {
        JsonNode seen = gateway.get("/v1/transactions/" + txId).body();
        for (int again = 1; again < TRIES && isPending(seen); again++) {
            pause();
            seen = gateway.get("/v1/transactions/" + txId).body();
        }
        return seen;
    }

    private static boolean isPending(JsonNode transaction) {
        return transaction.path("state").asText().equals("PENDING");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted; importing the same file again continues where this stopped.", e);
        }
    }
}
