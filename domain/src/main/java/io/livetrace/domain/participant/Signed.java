package io.livetrace.domain.participant;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Rules;
import java.util.Optional;

/**
 * A record of something that a company said, and signs where it runs no peer to seal it ({@link Signatures}).
 *
 * @param <T> the record's own class
 */
public interface Signed<T extends Signed<T>> extends LedgerRecord {
    /** Who said it. */
    Gln by();

    /** The detached JWS over {@link #said()}. */
    Optional<String> signature();

    /** What is signed: the record as it was when it was said, without the signature. */
    T said();

    /** This record with that signature. */
    T with(String signature);

    /** The rules under which, and from which on, a company without a peer has to sign it. */
    default Rules signedSince() {
        return Rules.ONE;
    }

    /** What was said before and not signed, now with this signature, where this says the same again. Nothing else changes by it. */
    default Optional<T> signing(Optional<T> earlier) {
        return earlier.filter(before -> before.signature().isEmpty())
                .filter(before -> before.said().equals(said()))
                .flatMap(before -> signature().map(before::with));
    }
}
