package io.livetrace.cli.imports;

import java.util.Optional;

/**
 * What is wrong with a row.
 *
 * @param line where the row begins in the file, counted from 1
 * @param column the column's name; absent where the row as a whole is wrong
 * @param sentence what is wrong and what to do
 */
record RowProblem(long line, Optional<String> column, String sentence) {
    @Override
    public String toString() {
        return "row " + line + column.map(name -> ", column " + name).orElse("") + ": " + sentence;
    }
}
