package io.livetrace.gateway.label;

/**
 * A QR code as text for a terminal, two modules per character: light modules are drawn, dark ones left out, as a dark
 * terminal shows it.
 */
public final class TerminalQr {
    private static final String WHITE_ON_BLACK = "\u001b[97;40m";
    private static final String RESET = "\u001b[0m";

    private TerminalQr() {}

    /** Lines of half blocks for a terminal with a dark background, or for a file. */
    public static String plain(String text) {
        return draw(QrCode.forScreen(text), "", "");
    }

    /** The same with colours set, so that a light terminal shows it properly too. */
    public static String coloured(String text) {
        return draw(QrCode.forScreen(text), WHITE_ON_BLACK, RESET);
    }

    private static String draw(QrCode code, String before, String after) {
        StringBuilder lines = new StringBuilder();
        for (int y = 0; y < code.size(); y += 2) {
            lines.append(before);
            for (int x = 0; x < code.size(); x++) {
                lines.append(character(code.isDark(x, y), code.isDark(x, y + 1)));
            }
            lines.append(after).append('\n');
        }
        return lines.toString();
    }

    private static char character(boolean upperDark, boolean lowerDark) {
        if (upperDark) {
            return lowerDark ? ' ' : '▄';
        }
        return lowerDark ? '▀' : '█';
    }
}
