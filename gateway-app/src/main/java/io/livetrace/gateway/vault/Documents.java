package io.livetrace.gateway.vault;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;

/** Files that records on the ledger cite by their SHA-256, such as reports and pictures. Kept once, by content. */
public final class Documents {
    private final Database vault;

    public Documents(Database vault) {
        this.vault = vault;
    }

    /**
     * A file.
     *
     * @param owner the company that filed it first
     */
    public record Document(Digest digest, String mediaType, String name, Gln owner, Buffer content) {}

    /** Keeps a file; one that is kept already stays as it is. */
    public Future<Void> keep(Document document, Instant now) {
        return vault.write(handle -> handle.createUpdate(
                                "insert into document (digest, media_type, name, owner, received, content)"
                                        + " values (:digest, :mediaType, :name, :owner, :received, :content)"
                                        + " on conflict do nothing")
                        .bind("digest", document.digest().hex())
                        .bind("mediaType", document.mediaType())
                        .bind("name", document.name())
                        .bind("owner", document.owner().value())
                        .bind("received", now.toEpochMilli())
                        .bind("content", document.content().getBytes())
                        .execute())
                .mapEmpty();
    }

    public Future<Optional<Document>> find(Digest digest) {
        return vault.read(handle -> handle.createQuery(
                        "select media_type, name, owner, content from document where digest = :digest")
                .bind("digest", digest.hex())
                .map((row, context) -> new Document(
                        digest,
                        row.getString("media_type"),
                        row.getString("name"),
                        Gln.parse(row.getString("owner")),
                        Buffer.buffer(row.getBytes("content"))))
                .findOne());
    }

    /** Whether the file is kept here, without reading it. */
    public Future<Boolean> has(Digest digest) {
        return vault.read(handle -> handle.createQuery("select count(*) from document where digest = :digest")
                .bind("digest", digest.hex())
                .mapTo(Long.class)
                .one()
                .equals(1L));
    }
}
