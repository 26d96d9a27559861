package io.livetrace.domain.participant;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;
import java.util.regex.Pattern;

/**
 * A public key with which a company signs documents outside the ledger. Registered through the platform and never replaced.
 *
 * @param gln whose key it is
 * @param keyId the JWS header's {@code kid}: 1 to 64 letters, digits, dots, hyphens or underscores
 * @param publicKey X.509 SubjectPublicKeyInfo of a P-256 key, base64
 */
public record PartyKey(Gln gln, String keyId, String publicKey) implements LedgerRecord {
    public static final RecordType<PartyKey> TYPE = new RecordType<>("PartyKey", PartyKey.class, Speaker.nobody());

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public PartyKey {
        Refusal.unless(
                ID.matcher(keyId).matches(),
                KernelCode.INVALID_VALUE,
                "/keyId: a key id has 1 to 64 letters, digits, dots, hyphens or underscores");
    }

    public static RecordKey<PartyKey> key(Gln gln, String keyId) {
        return TYPE.key(gln, keyId);
    }

    @Override
    public RecordKey<PartyKey> recordKey() {
        return key(gln, keyId);
    }
}
