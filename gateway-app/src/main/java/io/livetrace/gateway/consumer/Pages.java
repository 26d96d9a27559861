package io.livetrace.gateway.consumer;

import io.livetrace.domain.gs1.Gs1Code;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.lookup.Lookup;
import io.livetrace.gateway.lookup.VerdictCode;
import io.livetrace.gateway.page.ConsumerPages;
import io.livetrace.gateway.page.Lang;
import io.livetrace.gateway.page.Notice;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** Pages as answers to requests: in the reader's language, with the headers that they need. */
final class Pages {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String LANGUAGE = "lang";
    private static final long A_YEAR = Duration.ofDays(365).toSeconds();

    private Pages() {}

    /** Whether a browser asks, so that trouble should look like a page. */
    static boolean isWanted(Request request) {
        return request.header("Accept").orElse("").contains("text/html");
    }

    /** The page of a lookup. A code that nobody knows is not found; one that cannot be checked may be asked for again. */
    static Reply lookup(Request request, Lookup lookup) {
        Lang lang = lang(request);
        byte[] html = ConsumerPages.lookup(lookup, lang, Notice.parse(request.query("notice")));
        VerdictCode verdict = lookup.verdict().code();
        return switch (verdict) {
            case UNKNOWN -> reply(404, html, request);
            case CANNOT_CHECK -> reply(503, html, request).with("Retry-After", "5");
            default -> reply(200, html, request).withEtag();
        };
    }

    /** What is wrong with a code, or that there is nothing behind it. */
    static Reply trouble(Request request, Refusal refusal) {
        return refusal.code() instanceof Gs1Code
                ? malformed(request, request.uri(), refusal)
                : reply(404, ConsumerPages.notFound(lang(request)), request);
    }

    /** What is wrong with a code that was read or typed. */
    static Reply malformed(Request request, String code, Refusal refusal) {
        return reply(400, ConsumerPages.malformed(code, refusal, lang(request)), request);
    }

    /** A form that was not taken, of which nobody can tell where it came from. */
    static Reply notSent(Request request, int status) {
        return reply(status, ConsumerPages.notSent(lang(request)), request);
    }

    private static Reply reply(int status, byte[] html, Request request) {
        Lang lang = lang(request);
        Reply reply = Reply.of(status, HTML, Buffer.buffer(html))
                .with("Content-Security-Policy", ConsumerPages.SECURITY_POLICY)
                .with("Content-Language", lang.tag())
                .with("Vary", "Accept-Language, Cookie")
                .with("Cache-Control", "no-cache");
        return request.query(LANGUAGE).isPresent()
                ? reply.with(
                        "Set-Cookie", LANGUAGE + "=" + lang.tag() + "; Path=/; Max-Age=" + A_YEAR + "; SameSite=Lax")
                : reply;
    }

    private static Lang lang(Request request) {
        return Lang.choose(request.query(LANGUAGE), request.cookie(LANGUAGE), request.header("Accept-Language"));
    }
}
