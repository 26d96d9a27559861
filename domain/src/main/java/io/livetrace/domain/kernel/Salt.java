package io.livetrace.domain.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** 16 random bytes as hexadecimal digits. With them in a digest, nobody can try likely contents against it. */
public record Salt(@JsonValue String hex) {
    /** How many random bytes make a salt. */
    public static final int BYTES = 16;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public Salt {
        Refusal.unless(
                FORM.matcher(hex).matches(),
                KernelCode.INVALID_VALUE,
                "a salt is 16 bytes as 32 lower-case hexadecimal digits");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Salt parse(String hex) {
        return new Salt(hex);
    }

    public static Salt of(byte[] random) {
        return new Salt(HexFormat.of().formatHex(random));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
