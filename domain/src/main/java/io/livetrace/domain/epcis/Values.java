package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;

/** The simple values of EPCIS documents. */
final class Values {
    /** An absolute URI (RFC 3986) or a compact one, which has the same form: {@code example:myField}. */
    private static final Pattern URI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+");

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final Pattern OFFSET_FORM = Pattern.compile("[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00)");
    private static final Pattern UNIT_FORM = Pattern.compile("[A-Z0-9]{2,3}");
    private static final Pattern HEX_FORM = Pattern.compile("[0-9A-Fa-f]+");
    private static final Pattern VERSION_FORM = Pattern.compile("\\d+(?:\\.\\d+)*");

    static final Check ANY = (value, at) -> {};

    static final Check TEXT =
            (value, at) -> at.require(value.isTextual(), EpcisCode.EPCIS_WRONG_TYPE, "must be a text");

    static final Check NUMBER =
            (value, at) -> at.require(value.isNumber(), EpcisCode.EPCIS_WRONG_TYPE, "must be a number");

    static final Check BOOLEAN =
            (value, at) -> at.require(value.isBoolean(), EpcisCode.EPCIS_WRONG_TYPE, "must be true or false");

    static final Check URI_TEXT = text(URI, "is not a URI");
    static final Check OFFSET = text(OFFSET_FORM, "is not an offset from UTC such as +08:00");
    static final Check UNIT = text(UNIT_FORM, "is not a UN/ECE Rec. 20 unit code such as KGM");
    static final Check HEX = text(HEX_FORM, "is not hexadecimal");
    static final Check VERSION = text(VERSION_FORM, "is not a version such as 2.0");
    static final Check ACTION = oneOf(Set.of("ADD", "OBSERVE", "DELETE"));

    static final Check TIME_STAMP = (value, at) -> {
        TEXT.require(value, at);
        try {
            instant(value.textValue());
        } catch (DateTimeException e) {
            throw at.refuse(
                    EpcisCode.EPCIS_VALUE,
                    quoted(value) + " is not a time with an offset, such as 2026-11-22T09:30:00+08:00");
        }
    };

    private Values() {}

    static boolean isUri(String text) {
        return URI.matcher(text).matches();
    }

    /** The moment of a time with an offset. */
    static Instant instant(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new DateTimeException("not of the form that RFC 3339 asks for");
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    static Check oneOf(Set<String> words) {
        return (value, at) -> at.require(
                value.isTextual() && words.contains(value.textValue()),
                EpcisCode.EPCIS_VALUE,
                quoted(value) + " is none of " + words.stream().sorted().toList());
    }

    /** A value as a message shows it. */
    static String quoted(JsonNode value) {
        String text = value.toString();
        return text.length() <= 80 ? text : text.substring(0, 77) + "…";
    }

    private static Check text(Pattern form, String otherwise) {
        return (value, at) -> {
            TEXT.require(value, at);
            at.require(
                    form.matcher(value.textValue()).matches(), EpcisCode.EPCIS_VALUE, quoted(value) + " " + otherwise);
        };
    }
}
