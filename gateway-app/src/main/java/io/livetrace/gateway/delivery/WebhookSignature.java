package io.livetrace.gateway.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Signatures and secrets as Standard Webhooks has them (symmetric, {@code v1}). */
final class WebhookSignature {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSignature() {}

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** One signature for each secret, so that receivers may change from one to the other in their own time. */
    static String of(WebhookMessage message, List<String> secrets) {
        return secrets.stream().map(secret -> sign(message, secret)).collect(Collectors.joining(" "));
    }

    private static String sign(WebhookMessage message, String secret) {
        try {
            return new Webhook(secret).sign(message.id(), message.sent().getEpochSecond(), message.body());
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
