package io.livetrace.domain.participant;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Rules;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Optional;

/**
 * Signatures on what companies say: a detached JWS (ES256) over the UTF-8 bytes of the record's canonical JSON, as it was said,
 * without the member {@code signature}. Canonical is what the ledger stores: members sorted by name, no white space, absent
 * members left out, lists present even when empty, times in UTC ({@code 2026-05-01T08:00:00Z}).
 */
public final class Signatures {
    private Signatures() {}

    /** What was said, signed with the private half of a key that its company registered. */
    public static <T extends Signed<T>> T sign(T said, String keyId, PrivateKey key) {
        return said.with(DetachedJws.sign(keyId, key, content(said)).toString());
    }

    /** Which of the company's keys is said to have signed. */
    public static Optional<String> keyId(Signed<?> said) {
        return said.signature().map(text -> DetachedJws.parse(text).keyId());
    }

    /**
     * Refuses a signature that does not fit, and a missing one where these rules want it and the company has no peer to seal the
     * record: without either, anybody could have written it.
     */
    public static void require(Signed<?> said, Participant by, Optional<PartyKey> key, Rules rules) {
        boolean due = by.seal() == SealKind.KEY && rules.include(said.signedSince());
        Refusal.unless(
                said.signature().isPresent() || !due,
                ParticipantCode.SIGNATURE_MISSING,
                "/signature: " + by.name() + " runs no peer, so it signs "
                        + said.recordKey().type().name() + " records with a registered key");
        said.signature().ifPresent(text -> DetachedJws.parse(text).requireSigned(registered(key), content(said)));
    }

    private static PartyKey registered(Optional<PartyKey> key) {
        return key.orElseThrow(() -> new Refusal(
                ParticipantCode.SIGNATURE_MISSING,
                "/signature: the key that signed is not registered for its company"));
    }

    private static byte[] content(Signed<?> said) {
        return Json.write(said.said()).getBytes(StandardCharsets.UTF_8);
    }
}
