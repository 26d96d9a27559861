package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.Digest;
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

    /** The group that the buyer belongs to, from 0. */
    public int group() {
        return place().group();
    }

    /** Where the buyer's rows stand. */
    Place place() {
        String hex = Digest.of(value).hex();
        return new Place(Integer.parseInt(hex.substring(0, 2), 16) % GROUPS, Integer.parseInt(hex.substring(2, 8), 16));
    }

    /** The buyer's group, and a number that spreads the group over rows. */
    record Place(int group, int spread) {}

    @Override
    public String toString() {
        return value;
    }
}
