package io.livetrace.gateway.delivery;

import io.livetrace.domain.kernel.ErrorCode;

/** What this gateway refuses of webhooks. */
enum WebhookCode implements ErrorCode {
    /** The caller's company has no such webhook. */
    WEBHOOK_NOT_FOUND(Kind.NOT_FOUND),
    /** No such change waits or was given up. */
    DELIVERY_NOT_FOUND(Kind.NOT_FOUND),
    /** The address leads nowhere, or inside. */
    WEBHOOK_NOT_PUBLIC(Kind.INVALID),
    /** The company, or all of them, have as many as there may be. */
    TOO_MANY_WEBHOOKS(Kind.CONFLICT);

    private final Kind kind;

    WebhookCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
