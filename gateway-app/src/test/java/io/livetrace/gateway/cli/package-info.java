/** The command line against a real gateway. */
@NullMarked
package io.livetrace.gateway.cli;

import org.jspecify.annotations.NullMarked;
