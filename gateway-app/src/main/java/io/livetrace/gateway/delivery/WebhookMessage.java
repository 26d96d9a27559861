package io.livetrace.gateway.delivery;

import java.time.Instant;

/**
 * What a receiver is sent.
 *
 * @param id the change's place in the feed: the same whenever the change is sent
 * @param sent when
 * @param body what the feed says of the change
 */
record WebhookMessage(String id, Instant sent, String body) {}
