package io.livetrace.cli.terminal;

/** How a piece of text stands out, in the terminal's own colours (ECMA-48, "select graphic rendition"). */
public enum Style {
    PLAIN("0"),
    BOLD("1"),
    FAINT("2"),
    GOOD("1;32"),
    CAREFUL("1;33"),
    BAD("1;31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String apply(String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
