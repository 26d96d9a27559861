package io.livetrace.domain.label;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.regex.Pattern;

/**
 * The serial number, AI (21), of one labelled unit: 80 random bits as 16 characters. It is printed on the unit and never
 * published; the ledger knows its digest inside a Merkle root.
 */
public record UnitSerial(@JsonValue String value) {
    /** How many random bytes make a serial. */
    public static final int BYTES = 10;

    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + Base32.ALPHABET + "]{" + LENGTH + "}");

    public UnitSerial {
        Refusal.unless(
                isOne(value), KernelCode.INVALID_VALUE, "a unit's serial has 16 digits or capitals without I, L, O, U");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnitSerial parse(String text) {
        return new UnitSerial(text);
    }

    /** The serial that {@value #BYTES} random bytes make. */
    public static UnitSerial of(byte[] random) {
        Refusal.unless(random.length == BYTES, KernelCode.INVALID_VALUE, "a unit's serial is made of 10 bytes");
        return new UnitSerial(Base32.encode(random, LENGTH));
    }

    /** Whether a scanned serial can be one of ours. */
    public static boolean isOne(String serial) {
        return FORM.matcher(serial).matches();
    }

    /** H(serial): under this the leaf file is sorted. */
    public Digest digest() {
        return Digest.of(value);
    }

    public SerialNumber toSerialNumber() {
        return new SerialNumber(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
