package io.livetrace.gateway.page;

import io.livetrace.domain.catalog.ReturnClass;
import io.livetrace.domain.gs1.Gs1Code;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.Verdict;
import io.livetrace.gateway.lookup.Fact;
import io.livetrace.gateway.lookup.Inspection;
import io.livetrace.gateway.lookup.Link;
import io.livetrace.gateway.lookup.Organisation;
import io.livetrace.gateway.lookup.Sale;
import io.livetrace.gateway.lookup.Step;
import io.livetrace.gateway.lookup.Text;
import io.livetrace.gateway.lookup.VerdictCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page's wording in one language, from {@code phrases_zh.properties} or {@code phrases_en.properties}. A phrase has
 * numbered holes, {@code {0}}; where English needs a singular, the key ends in {@code .one} and serves a first argument
 * of 1. A file that lacks a phrase or has one too many cannot be loaded, and a test loads both.
 */
public final class Phrases {
    private static final String ONE = ".one";
    private static final Phrases CHINESE = load(Lang.ZH);
    private static final Phrases ENGLISH = load(Lang.EN);

    private final Lang lang;
    private final Map<String, String> phrases;

    private Phrases(Lang lang, Map<String, String> phrases) {
        this.lang = lang;
        this.phrases = phrases;
    }

    public static Phrases in(Lang lang) {
        return lang == Lang.ZH ? CHINESE : ENGLISH;
    }

    public Lang lang() {
        return lang;
    }

    public String say(Say what, Object... holes) {
        return fill(what.name(), holes);
    }

    /** The word for an enum's value. */
    public String say(Enum<?> value, Object... holes) {
        return fill(key(value), holes);
    }

    /** The sentence that explains a fact. */
    String sentence(Fact fact) {
        return fill(sentenceKey(fact.explanation()), fact.details().toArray());
    }

    /** The day on which something happened. */
    public String day(Instant time) {
        return words(Times.day(time));
    }

    /** From one time to another, or from one time on; the day is said once where it is the same. */
    public String period(Instant from, Optional<Instant> until) {
        return until.map(end -> say(Say.TIME_RANGE, from, Times.endOf(from, end, lang)))
                .orElseGet(() -> say(Say.TIME_SINCE, from));
    }

    /** A value as readers of this language write it; words of companies are made safe for the sentence around them. */
    public String words(Object value) {
        if (value instanceof Instant time) {
            return Times.dateAndTime(time, lang);
        }
        if (value instanceof LocalDate date) {
            return Times.date(date, lang);
        }
        if (value instanceof Organisation organisation) {
            return words(organisation.name());
        }
        if (value instanceof Text text) {
            return BidiText.isolated(lang == Lang.ZH ? text.zh() : text.en());
        }
        return value instanceof Enum<?> word ? say(word) : BidiText.isolated(value.toString());
    }

    private String fill(String key, Object... holes) {
        boolean singular = holes.length > 0 && holes[0].equals(1) && phrases.containsKey(key + ONE);
        String phrase = Objects.requireNonNull(phrases.get(singular ? key + ONE : key), key);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
            filled.append(phrase, from, open).append(words(holes[phrase.charAt(open + 1) - '0']));
            from = open + "{0}".length();
        }
        return filled.append(phrase.substring(from)).toString();
    }

    /** The phrases with their holes, by key. */
    Map<String, String> raw() {
        return phrases;
    }

    private static Phrases load(Lang lang) {
        Map<String, String> phrases = read("phrases_" + lang.locale().getLanguage() + ".properties");
        Set<String> missing = new TreeSet<>(keys());
        missing.removeAll(phrases.keySet());
        Set<String> unknown = new TreeSet<>(phrases.keySet());
        unknown.removeIf(key -> keys().contains(withoutOne(key)));
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalStateException("phrases of " + lang + ": missing " + missing + ", unknown " + unknown);
        }
        return new Phrases(lang, phrases);
    }

    private static String withoutOne(String key) {
        return key.endsWith(ONE) ? key.substring(0, key.length() - ONE.length()) : key;
    }

    /** What every phrase file must have. */
    static Set<String> keys() {
        Stream<Enum<?>> values = Stream.<Enum<?>[]>of(
                        VerdictCode.values(),
                        Fact.Anomaly.Reason.values(),
                        ReturnClass.values(),
                        Sale.Badge.values(),
                        QcLevel.values(),
                        Inspection.Scope.values(),
                        Verdict.values(),
                        Step.Kind.values(),
                        Link.Rel.values(),
                        Action.values(),
                        Notice.values(),
                        ReportReason.values(),
                        Gs1Code.values())
                .flatMap(Stream::of);
        return Stream.of(
                        Stream.of(Say.values()).map(Enum::name),
                        values.map(Phrases::key),
                        explanations().map(Phrases::sentenceKey))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    /** An anomaly is explained by its reason. */
    private static Stream<Enum<?>> explanations() {
        return Stream.concat(
                Stream.of(VerdictCode.values()).filter(code -> code != VerdictCode.ANOMALY),
                Stream.of(Fact.Anomaly.Reason.values()));
    }

    private static String key(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    private static String sentenceKey(Enum<?> explained) {
        return key(explained) + ".sentence";
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (InputStream bytes = Phrases.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("not in the jar: " + file);
            }
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
