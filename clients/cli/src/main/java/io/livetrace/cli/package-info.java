/**
 * The command line: a plain client of the public API. Here are the entry point and the wiring of its commands; what they
 * share lives in {@code terminal} (people) and {@code http} (the gateway). Output goes to stdout, messages to stderr.
 */
@NullMarked
package io.livetrace.cli;

import org.jspecify.annotations.NullMarked;
