package io.livetrace.gateway.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.lookup.Lookup;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The pages a consumer can meet, as complete HTML documents in UTF-8. Whoever serves them adds {@link #SECURITY_POLICY},
 * {@code Content-Language}, and {@code Vary: Accept-Language, Cookie}.
 */
public final class ConsumerPages {
    /** The value of {@code Content-Security-Policy}. */
    public static final String SECURITY_POLICY = Style.POLICY;

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            (Path) null, ContentType.Html, ConsumerPages.class.getClassLoader(), "io.livetrace.gateway.jte");

    private ConsumerPages() {}

    /** The page behind a code. */
    public static byte[] lookup(Lookup lookup, Lang lang, Optional<Notice> notice) {
        return render("lookup", ConsumerPage.of(lookup, lang, notice));
    }

    /**
     * For a code that names nothing because it is malformed.
     *
     * @param code as it was scanned or typed
     * @param refusal what the parser said
     */
    public static byte[] malformed(String code, Refusal refusal, Lang lang) {
        return render("trouble", Trouble.malformed(code, refusal, Phrases.in(lang)));
    }

    /** For an address that leads nowhere. */
    public static byte[] notFound(Lang lang) {
        return render("trouble", Trouble.notFound(Phrases.in(lang)));
    }

    /** For a form that could not be taken. */
    public static byte[] notSent(Lang lang) {
        return render("trouble", Trouble.notSent(Phrases.in(lang)));
    }

    private static byte[] render(String template, Object view) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        ENGINE.render("page/" + template + ".jte", view, html);
        return html.toByteArray();
    }
}
