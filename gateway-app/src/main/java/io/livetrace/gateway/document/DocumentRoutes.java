package io.livetrace.gateway.document;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.PictureType;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.vault.Documents;
import io.livetrace.gateway.vault.Documents.Document;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code /v1/documents}.
 *
 * @param documents keeps them
 * @param clock the time
 */
public record DocumentRoutes(Documents documents, Clock clock) implements Routes {
    private static final String PDF = "application/pdf";
    private static final Buffer PDF_MARK = Buffer.buffer("%PDF-");

    @Override
    public void addTo(Api api) {
        api.handle("fileDocument", this::file);
        api.handle("getDocument", this::get);
    }

    private record Filed(Digest digest, String mediaType, int size) {}

    private Future<Reply> file(Request request) {
        Caller caller = request.caller();
        Buffer content = request.bytes();
        String mediaType = mediaType(content)
                .orElseThrow(() -> HttpRefusal.of(
                        HttpRefusal.Code.UNSUPPORTED_MEDIA_TYPE, "file a PDF, or a JPEG, PNG or WebP picture"));
        Digest digest = Digest.of(content.getBytes());
        Document document =
                new Document(digest, mediaType, request.query("name").orElse(""), caller.gln(), content);
        return documents
                .keep(document, clock.instant())
                .map(kept -> Reply.json(201, new Filed(digest, mediaType, content.length()))
                        .with("Location", "/v1/documents/" + digest));
    }

    /** What the file itself says that it is. */
    private static Optional<String> mediaType(Buffer content) {
        boolean pdf = content.length() > PDF_MARK.length()
                && content.slice(0, PDF_MARK.length()).equals(PDF_MARK);
        return pdf ? Optional.of(PDF) : PictureType.of(content).map(PictureType::mediaType);
    }

    private Future<Reply> get(Request request) {
        Digest digest = Digest.parse(request.path("digest"));
        return documents
                .find(digest)
                .map(found -> found.map(document -> sent(request, document))
                        .orElseThrow(() -> HttpRefusal.of(
                                HttpRefusal.Code.NO_SUCH_RESOURCE, "this gateway does not keep document " + digest)));
    }

    /** Content and digest belong together for ever. A browser shows pictures and saves the rest. */
    private static Reply sent(Request request, Document document) {
        boolean picture = PictureType.of(document.content()).isPresent();
        if (!picture) {
            request.caller();
        }
        return Reply.of(document.mediaType(), document.content())
                .with("Content-Disposition", picture ? "inline" : "attachment")
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("Cache-Control", (picture ? "public" : "private") + ", max-age=31536000, immutable")
                .withEtag();
    }
}
