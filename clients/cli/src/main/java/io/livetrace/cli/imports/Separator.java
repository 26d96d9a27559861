package io.livetrace.cli.imports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What stands between the cells of a row; spreadsheets take what their country writes. */
enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** The one that finds most of the known columns in the header; a comma where none does better. */
    static Separator of(String text, List<String> known) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(values())
                .sorted(Comparator.comparingLong((Separator one) -> one.found(header, known))
                        .reversed())
                .findFirst()
                .orElse(COMMA);
    }

    private long found(String header, List<String> known) {
        return Stream.of(header.split(String.valueOf(character), -1))
                .map(name -> name.replace("\"", "").strip())
                .filter(known::contains)
                .count();
    }
}
