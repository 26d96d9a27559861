package io.livetrace.gateway.label;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Fonts of this machine that can print a text whole. */
final class LabelFonts {
    static final Font SANS = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    static final Font MONO = new Font(Font.MONOSPACED, Font.BOLD, 1);

    /** Found once: looking through all fonts of a machine takes a moment. */
    private static final Optional<Font> CHINESE = find("缝封条内码之下");

    private LabelFonts() {}

    /** A font for the text, with mainland forms for Chinese; absent when every font here would print boxes for some of it. */
    static Optional<Font> forText(String text) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        Stream<Font> fonts = Stream.concat(Stream.of(SANS), CHINESE.stream());
        return (chinese ? Stream.concat(CHINESE.stream(), fonts) : fonts)
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst();
    }

    private static Optional<Font> find(String text) {
        return Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .min(Comparator.<Font, Boolean>comparing(font -> !isPlainSans(font))
                        .thenComparing(font -> font.getPSName()));
    }

    /** A regular cut with the mainland's forms of the characters, by its PostScript name. */
    private static boolean isPlainSans(Font font) {
        return font.getPSName().matches("(?i).*sans.*sc.*regular");
    }
}
