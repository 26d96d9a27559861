package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A buyer as the ledger knows one within one slot: the first 16 bytes of an HMAC under the slot's key, in base64url. The key
 * is deleted after the claim period, and with it the way back to a person.
 */
public record BuyerToken(@JsonValue String value) {
    /** Buyers are split into so many groups; each group belongs to exactly one lane. */
    public static final int GROUPS = 64;

    /** All of them. */
    public static final List<Integer> ALL_GROUPS =
            IntStream.range(0, GROUPS).boxed().toList();

    private static final int GROUP_BITS = 6;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public BuyerToken {
        Refusal.unless(
                FORM.matcher(value).matches(),
                KernelCode.INVALID_VALUE,
                "a buyer token is 16 bytes in base64url, 22 characters");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BuyerToken of(String value) {
        return new BuyerToken(value);
    }

    /** The group that the buyer belongs to, from 0: the token's first six bits, which are as good as chance. */
    public int group() {
        return groupOf(fingerprint());
    }

    static int groupOf(long fingerprint) {
        return (int) (fingerprint >>> (Long.SIZE - GROUP_BITS));
    }

    /** What stands for the buyer in {@link BookedOrders}: the first eight bytes. */
    long fingerprint() {
        return Fingerprint.of(value, 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
