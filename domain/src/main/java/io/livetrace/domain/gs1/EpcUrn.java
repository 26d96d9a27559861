package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An EPC as a URN, as EPCIS 1.x wrote it and 2.0 still allows: {@code urn:epc:id:sgtin:9521234.054321.7}, the class
 * {@code urn:epc:class:lgtin:…}, or a pattern {@code urn:epc:idpat:sgtin:9521234.054321.*} for all units of a GTIN.
 */
public record EpcUrn(String value) implements ScannedCode {
    private static final Pattern FORM = Pattern.compile("urn:epc:(id|class|idpat):([a-z]+):(.+)");

    public EpcUrn {
        read(value);
    }

    @Override
    public Elements elements() {
        return read(value);
    }

    /**
     * The URN of a serialised GTIN, a GTIN with lot, a GTIN, an SSCC or a location. Unlike a Digital Link it shows
     * where the company prefix ends, so that has to be known.
     */
    public static EpcUrn of(DigitalLink link, CompanyPrefix prefix) {
        return EpcWriter.write(link.keys(), prefix);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Elements read(String urn) {
        Matcher form = FORM.matcher(urn);
        require(form.matches(), "an EPC is a URN such as urn:epc:id:sgtin:9521234.054321.7, but this is " + urn);
        EpcScheme scheme = EpcScheme.named(form.group(2))
                .filter(found -> (found == EpcScheme.LGTIN) == form.group(1).equals("class"))
                .orElseThrow(() -> new Refusal(
                        Gs1Code.GS1_NOT_SUPPORTED,
                        "we do not read EPCs of the scheme " + form.group(1) + ":" + form.group(2)));
        List<String> parts = parts(scheme, form.group(3));
        Optional<String> tail = parts.size() < 3 ? Optional.empty() : Optional.of(parts.get(2));
        if (form.group(1).equals("idpat")) {
            require(tail.equals(Optional.of("*")), "a pattern ends in *, as in urn:epc:idpat:sgtin:9521234.054321.*");
            tail = Optional.empty();
        }
        return elements(scheme, key(scheme, parts), tail);
    }

    private static List<String> parts(EpcScheme scheme, String text) {
        int expected = scheme.hasTail() ? 3 : 2;
        List<String> parts = List.of(text.split("\\.", expected));
        require(
                parts.size() == expected,
                "an EPC " + scheme.word() + " has " + expected + " parts with dots between, but this is " + text);
        return parts;
    }

    private static String key(EpcScheme scheme, List<String> parts) {
        String prefix = new CompanyPrefix(parts.get(0)).value();
        String reference = decode(parts.get(1));
        require(
                scheme.digits == 0 || (prefix + reference).length() == scheme.digits,
                "prefix and reference of an EPC " + scheme.word() + " have " + scheme.digits + " digits, but " + prefix
                        + "." + reference + " has " + (prefix + reference).length());
        require(!reference.isEmpty() || !scheme.leading, "the reference of an EPC " + scheme.word() + " is missing");
        CharacterSet set = scheme.digits == 0 ? CharacterSet.SET_82 : CharacterSet.DIGITS;
        set.require("reference of an EPC " + scheme.word(), reference);
        return scheme.key(prefix, reference);
    }

    private static Elements elements(EpcScheme scheme, String key, Optional<String> encodedTail) {
        Optional<String> tail = encodedTail.map(EpcUrn::decode);
        if (scheme.appendsTail()) {
            return Elements.of(scheme.code, key + tail.orElse(""));
        }
        Elements elements = Elements.of(scheme.code, key);
        boolean none = tail.isEmpty() || (scheme == EpcScheme.SGLN && tail.get().equals("0"));
        return none ? elements : elements.with(scheme.tail, tail.get());
    }

    private static String decode(String text) {
        return PercentEncoding.decode(text, Gs1Code.GS1_EPC);
    }

    private static void require(boolean holds, String message) {
        Refusal.unless(holds, Gs1Code.GS1_EPC, message);
    }
}
