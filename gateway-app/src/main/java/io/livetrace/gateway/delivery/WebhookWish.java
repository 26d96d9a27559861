package io.livetrace.gateway.delivery;

import io.livetrace.domain.Features;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.vault.Webhook;
import java.util.List;
import java.util.Optional;

/**
 * A webhook as a company asks for it.
 *
 * @param after when it is made: the place in the feed to begin after; without it only new changes are sent
 * @param enabled when it is changed: whether anything is to be sent
 */
record WebhookWish(
        String url,
        List<String> types,
        Optional<Gln> party,
        Optional<String> key,
        Optional<String> after,
        Optional<Boolean> enabled) {

    WebhookWish {
        for (String type : types) {
            Refusal.unless(
                    Features.recordType(type).isPresent(),
                    KernelCode.INVALID_VALUE,
                    "/types: there is no record type " + type);
        }
    }

    /** The body, if what it names can be called. */
    static WebhookWish of(Request request, WebhookCall call) {
        WebhookWish wish = Json.fromTree(request.json(), WebhookWish.class);
        call.fault(wish.url()).ifPresent(fault -> {
            throw new Refusal(KernelCode.INVALID_VALUE, "/url: " + fault);
        });
        return wish;
    }

    Webhook.Wish kept() {
        return new Webhook.Wish(url, types, party.map(Gln::value), key);
    }
}
