/** What a person at a terminal sees: lines, colours, progress, and failures in plain words. Knows no command. */
@NullMarked
package io.livetrace.cli.terminal;

import org.jspecify.annotations.NullMarked;
