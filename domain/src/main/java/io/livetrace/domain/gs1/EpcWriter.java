package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.Map;

/** Writes the keys of a Digital Link as an EPC URN. */
final class EpcWriter {
    /** The characters that a URN part escapes (EPC Tag Data Standard, annex A). */
    private static final Map<Character, String> ESCAPES =
            Map.of('"', "%22", '%', "%25", '&', "%26", '/', "%2F", '<', "%3C", '>', "%3E", '?', "%3F");

    private EpcWriter() {}

    static EpcUrn write(Elements keys, CompanyPrefix prefix) {
        if (keys.has("21")) {
            return new EpcUrn("urn:epc:id:" + split(EpcScheme.SGTIN, keys, prefix) + "." + escape(keys, "21"));
        }
        if (keys.has("10")) {
            return new EpcUrn("urn:epc:class:" + split(EpcScheme.LGTIN, keys, prefix) + "." + escape(keys, "10"));
        }
        if (keys.has("01")) {
            return new EpcUrn("urn:epc:idpat:" + split(EpcScheme.SGTIN, keys, prefix) + ".*");
        }
        if (keys.has("414")) {
            String extension = keys.has("254") ? escape(keys, "254") : "0";
            return new EpcUrn("urn:epc:id:" + split(EpcScheme.SGLN, keys, prefix) + "." + extension);
        }
        return new EpcUrn("urn:epc:id:" + split(keys.has("417") ? EpcScheme.PGLN : EpcScheme.SSCC, keys, prefix));
    }

    private static String split(EpcScheme scheme, Elements keys, CompanyPrefix prefix) {
        String key = keys.get(scheme.code)
                .orElseThrow(() -> new Refusal(
                        Gs1Code.GS1_NOT_SUPPORTED,
                        "we write no EPC for " + keys.values().keySet()));
        String digits = key.substring(0, scheme.digits);
        int start = scheme.leading ? 1 : 0;
        Refusal.unless(
                digits.startsWith(prefix.value(), start),
                Gs1Code.GS1_EPC,
                "company prefix " + prefix + " does not cover " + key);
        return scheme.word() + ":" + prefix + "." + digits.substring(0, start)
                + digits.substring(start + prefix.value().length());
    }

    private static String escape(Elements keys, String code) {
        StringBuilder escaped = new StringBuilder();
        for (char character : keys.get(code).orElseThrow().toCharArray()) {
            escaped.append(ESCAPES.getOrDefault(character, String.valueOf(character)));
        }
        return escaped.toString();
    }
}
