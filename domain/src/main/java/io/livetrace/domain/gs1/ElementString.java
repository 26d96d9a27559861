package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Elements as GS1 bar codes carry them (GS1 General Specifications, section 7.8): raw with separators, or in brackets
 * as printed below the bars, {@code (01)09521234543213(10)L1}.
 */
public record ElementString(Elements elements) implements ScannedCode {
    /** What scanners send for FNC1 between elements. */
    public static final char SEPARATOR = '\u001d';

    /** AIM marks of the symbologies that carry element strings: GS1-128, DataBar, DataMatrix, QR, DotCode. */
    private static final Pattern SYMBOLOGY = Pattern.compile("](?:C1|e0|d2|Q3|J1)");

    /** One bracketed element. A bracket inside a value is written with a backslash before it. */
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{2,4})\\)([^(\\\\]*+(?:\\\\\\([^(\\\\]*+)*+)");

    public ElementString {
        Refusal.unless(!elements.isEmpty(), Gs1Code.GS1_NOT_A_CODE, "there is nothing in this code");
    }

    /** Reads either form, with or without the scanner's symbology mark. */
    public static ElementString parse(String text) {
        String body = SYMBOLOGY.matcher(text.strip()).replaceFirst("").strip();
        if (body.startsWith("(")) {
            return new ElementString(bracketed(body));
        }
        Refusal.unless(
                ApplicationIdentifier.startingAt(body, 0).isPresent(),
                Gs1Code.GS1_NOT_A_CODE,
                "this is neither a Digital Link, nor an element string, nor the digits of a GTIN or SSCC");
        return new ElementString(raw(body));
    }

    /** The raw form: a separator after each value whose length is not predefined, but not at the end. */
    public String toRaw() {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (Map.Entry<String, String> element : elements.values().entrySet()) {
            text.append(open ? String.valueOf(SEPARATOR) : "")
                    .append(element.getKey())
                    .append(element.getValue());
            open = !ApplicationIdentifier.of(element.getKey()).isPredefinedLength();
        }
        return text.toString();
    }

    /** The form in brackets. */
    public String toBracketed() {
        return elements.values().entrySet().stream()
                .map(element ->
                        "(" + element.getKey() + ")" + element.getValue().replace("(", "\\("))
                .collect(Collectors.joining());
    }

    private static Elements raw(String text) {
        Elements found = Elements.none();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == SEPARATOR) {
                at++;
                continue;
            }
            ApplicationIdentifier ai = identifierAt(text, at);
            int start = at + ai.code().length();
            at = endOfValue(text, start, ai);
            found = found.with(ai.code(), text.substring(start, at));
        }
        return found;
    }

    private static ApplicationIdentifier identifierAt(String text, int at) {
        return ApplicationIdentifier.startingAt(text, at)
                .orElseThrow(() -> new Refusal(
                        Gs1Code.GS1_UNKNOWN_AI,
                        "position " + (at + 1) + " starts no application identifier that we know: "
                                + text.substring(at, Math.min(at + 4, text.length()))));
    }

    private static int endOfValue(String text, int start, ApplicationIdentifier ai) {
        int separator = text.indexOf(SEPARATOR, start);
        int rest = separator < 0 ? text.length() : separator;
        if (ai.isPredefinedLength()) {
            return Math.min(start + ai.maxLength(), rest);
        }
        Refusal.unless(
                rest - start <= ai.maxLength(),
                Gs1Code.GS1_ELEMENT_STRING,
                ai.name() + " has up to " + ai.maxLength() + " characters, but " + (rest - start)
                        + " follow; is the separator (FNC1) after it lost?");
        return rest;
    }

    private static Elements bracketed(String text) {
        Elements found = Elements.none();
        Matcher element = BRACKETED.matcher(text);
        int at = 0;
        while (element.find() && element.start() == at) {
            String value = element.group(2).strip().replace("\\(", "(");
            found = found.with(element.group(1), value);
            at = element.end();
        }
        Refusal.unless(
                at == text.length(),
                Gs1Code.GS1_ELEMENT_STRING,
                "position " + (at + 1) + " starts no element such as (10)L1; a bracket inside a value is written \\(");
        return found;
    }
}
