package io.livetrace.domain.label;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Salt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The secret under a unit's seal strip: 60 random bits as 12 characters. It travels in transient data only; whoever shows it
 * has broken the seal.
 */
public final class InnerCode {
    /** How many random bytes make an inner code; of the last byte's worth, 60 bits are used. */
    public static final int BYTES = 8;

    private static final int LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("[" + Base32.ALPHABET + "]{" + LENGTH + "}");

    private final String value;

    private InnerCode(String value) {
        this.value = value;
    }

    /** Reads what a person typed: case, spaces and hyphens do not matter, nor do O for 0 and I or L for 1. */
    public static InnerCode parse(String typed) {
        String value = Base32.tidy(typed);
        Refusal.unless(
                FORM.matcher(value).matches(),
                LabelCode.INNER_CODE_WRONG,
                "an inner code has 12 digits or capitals, such as 7K2M-9QWX-0ABC; read it under the seal strip again");
        return new InnerCode(value);
    }

    /** The inner code that {@value #BYTES} random bytes make. */
    public static InnerCode of(byte[] random) {
        return new InnerCode(Base32.encode(random, LENGTH));
    }

    /** As it is printed, in groups of four. */
    public String printed() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    /** H(salt ‖ inner). */
    Digest digest(Salt salt) {
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        byte[] salted = salt.bytes();
        return Digest.of(ByteBuffer.allocate(salted.length + text.length)
                .put(salted)
                .put(text)
                .array());
    }

    /** Says nothing, so that no log does. */
    @Override
    public String toString() {
        return "InnerCode(hidden)";
    }
}
