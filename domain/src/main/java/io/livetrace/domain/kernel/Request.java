package io.livetrace.domain.kernel;

import java.util.regex.Pattern;

/**
 * What became of a command that a client sent under its own id. It is read and written by every submitted command, so of two
 * transactions for one request at most one commits, and a repeated command gets the first one's answer.
 *
 * @param mspId the client's organisation
 * @param requestId the client's id, 1 to 64 visible ASCII characters
 * @param digest of transaction, actor and what was asked
 * @param txId the transaction that took effect
 * @param result what it answered, as JSON
 */
public record Request(MspId mspId, String requestId, Digest digest, String txId, String result)
        implements LedgerRecord {
    public static final RecordType<Request> TYPE = new RecordType<>("Request", Request.class, Speaker.nobody());

    /**
     * The member of a command that names the digest of what was asked, where somebody else completed it; without it, the command
     * is what was asked.
     */
    public static final String ASKED = "asked";

    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

    public Request {
        requireId(requestId);
    }

    public static RecordKey<Request> key(MspId mspId, String requestId) {
        requireId(requestId);
        return TYPE.key(mspId, requestId);
    }

    @Override
    public RecordKey<Request> recordKey() {
        return key(mspId, requestId);
    }

    private static void requireId(String requestId) {
        Refusal.unless(
                ID.matcher(requestId).matches(),
                KernelCode.INVALID_VALUE,
                "a request id has 1 to 64 visible ASCII characters");
    }
}
