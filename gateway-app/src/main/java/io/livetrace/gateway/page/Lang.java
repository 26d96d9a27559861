package io.livetrace.gateway.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two languages of the page. */
public enum Lang {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private static final int MAX_HEADER = 300;

    private final String tag;
    private final Locale locale;

    Lang(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** BCP 47 tag, for {@code lang} attributes, the cookie and {@code ?lang}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public Lang other() {
        return this == ZH ? EN : ZH;
    }

    /**
     * The language to answer in: what the reader asked for by {@code ?lang}, then what the cookie remembers, then what the
     * browser prefers, then Chinese. A value that we do not understand counts as none.
     */
    public static Lang choose(Optional<String> query, Optional<String> cookie, Optional<String> acceptLanguage) {
        return Stream.of(
                        query.flatMap(Lang::ofTag), cookie.flatMap(Lang::ofTag), acceptLanguage.flatMap(Lang::ofHeader))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ZH);
    }

    /** The language that a company's words are written in: Chinese when there is a Han character in them. */
    public static Lang ofWords(String words) {
        return words.codePoints().anyMatch(Character::isIdeographic) ? ZH : EN;
    }

    private static Optional<Lang> ofTag(String text) {
        String language = text.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (language) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** RFC 9110, section 12.5.4; a header that breaks its rules counts as absent. */
    private static Optional<Lang> ofHeader(String header) {
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> ofTag(range.getRange()).stream())
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        if (header.length() > MAX_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
