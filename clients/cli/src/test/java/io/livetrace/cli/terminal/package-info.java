/** Tests of what a person at a terminal sees. */
@NullMarked
package io.livetrace.cli.terminal;

import org.jspecify.annotations.NullMarked;
