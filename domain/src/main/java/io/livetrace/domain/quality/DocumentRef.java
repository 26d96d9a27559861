package io.livetrace.domain.quality;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.time.LocalDate;

/**
 * A document that stays with its owner; the ledger knows it by its digest.
 *
 * @param mediaType such as {@code application/pdf}
 * @param size in bytes
 * @param retainUntil until when the owner keeps it
 */
public record DocumentRef(Digest digest, String mediaType, long size, LocalDate retainUntil) {
    public DocumentRef {
        Refusal.unless(
                mediaType.matches("[a-z]+/[a-zA-Z0-9.+-]{1,80}"),
                KernelCode.INVALID_VALUE,
                "/mediaType: expected a media type such as application/pdf");
        Refusal.unless(size > 0, KernelCode.INVALID_VALUE, "/size: a document has at least one byte");
    }
}
