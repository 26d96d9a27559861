/** {@code livetrace scan}: from a picture or a scanned text to what is known about the goods. */
@NullMarked
package io.livetrace.cli.scan;

import org.jspecify.annotations.NullMarked;
