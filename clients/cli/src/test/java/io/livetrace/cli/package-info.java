@NullMarked
package io.livetrace.cli;

import org.jspecify.annotations.NullMarked;
