package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An order as the ledger knows it: when it was placed and the digest of the shop's own number in base64url, {@code 1795320721.n4bQ…}.
 * The time is part of the id, so that an order which comes long after is known to be late, however often it is sent.
 */
public record OrderId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{10}\\.[A-Za-z0-9_-]{43}");
    private static final Pattern CLIENT_FORM = Pattern.compile("([0-9]{10})-[!-~]{1,64}");
    private static final int SECOND_DIGITS = 10;
    private static final int DIGEST = SECOND_DIGITS + 1;

    public OrderId {
        Refusal.unless(
                FORM.matcher(value).matches(),
                KernelCode.INVALID_VALUE,
                "an order id is the second when it was placed (ten digits), a dot and the digest of the shop's number");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrderId parse(String value) {
        return new OrderId(value);
    }

    /**
     * The ledger's id for a shop's order number, which begins with the second since 1970 when the order was placed and a
     * hyphen: {@code 1795320721-A778}. Sent again, an order keeps its number and so its second.
     */
    public static OrderId ofShop(String number) {
        Matcher matcher = CLIENT_FORM.matcher(number);
        Refusal.unless(
                matcher.matches(),
                KernelCode.INVALID_VALUE,
                "an order number is the second when it was placed (ten digits), a hyphen and 1 to 64 visible characters");
        return new OrderId(matcher.group(1) + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Digest.of(number).bytes()));
    }

    /** When the order was placed, in seconds since 1970. */
    public long second() {
        return Long.parseLong(value.substring(0, SECOND_DIGITS));
    }

    /** The digest of the shop's number, by which shipments name the order. */
    public Digest digest() {
        return new Digest(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(value.substring(DIGEST))));
    }

    /** What stands for the order in {@link BookedOrders}: the first eight bytes of its digest. */
    long fingerprint() {
        return Fingerprint.of(value, DIGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
