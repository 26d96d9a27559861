package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a scanner or a person hands over, whatever its writing: a Digital Link, an element string, the digits of a
 * single key, or an EPC. The one entrance for lookups, scans and the command line.
 */
public sealed interface ScannedCode permits DigitalLink, ElementString, PlainKey, EpcUrn {
    /** The longest text that any carrier holds is shorter. */
    int MAX_LENGTH = 4_096;

    /** Symbologies that carry a plain text, so their mark says nothing about what follows. */
    Pattern PLAIN_SYMBOLOGY = Pattern.compile("](?:C0|Q[01]|d1|E0|E4|I[01])");

    /** Everything the code says, by application identifier. */
    Elements elements();

    /** Reads a code; the refusal says what is wrong with which part of it. */
    static ScannedCode parse(String text) {
        Refusal.unless(
                text.length() <= MAX_LENGTH,
                Gs1Code.GS1_LENGTH,
                "a code has up to " + MAX_LENGTH + " characters, but this one has " + text.length());
        String code = PLAIN_SYMBOLOGY.matcher(text.strip()).replaceFirst("");
        String start = code.substring(0, Math.min(8, code.length())).toLowerCase(Locale.ROOT);
        if (start.startsWith("http:") || start.startsWith("https:")) {
            return DigitalLink.parse(code);
        }
        if (start.equals("urn:epc:")) {
            return new EpcUrn(code);
        }
        Optional<PlainKey> key = PlainKey.find(code);
        return key.isPresent() ? key.get() : ElementString.parse(code);
    }

    default Optional<Gtin> gtin() {
        return elements().get("01").map(Gtin::parse);
    }

    default Optional<LotNumber> lot() {
        return elements().get("10").map(LotNumber::parse);
    }

    default Optional<SerialNumber> serial() {
        return elements().get("21").map(SerialNumber::parse);
    }

    default Optional<Sscc> sscc() {
        return elements().get("00").map(Sscc::parse);
    }

    /** The place that the code identifies. */
    default Optional<Gln> location() {
        return elements().get("414").map(Gln::parse);
    }

    /** The party that the code identifies. */
    default Optional<Gln> party() {
        return elements().get("417").map(Gln::parse);
    }

    default Optional<Gs1Date> expiry() {
        return elements().get("17").map(Gs1Date::parse);
    }

    /** The same thing as a Digital Link; refuses elements without a key, such as a lot number alone. */
    default DigitalLink toDigitalLink() {
        return DigitalLink.of(elements());
    }
}
