package io.livetrace.cli.imports;

/**
 * A row that says what an earlier one said, and is passed over.
 *
 * @param line where it begins in the file, counted from 1
 * @param of the line of the earlier one
 */
record Duplicate(long line, long of) {}
