@NullMarked
package io.livetrace.cli.scan;

import org.jspecify.annotations.NullMarked;
