@NullMarked
package io.livetrace.cli.imports;

import org.jspecify.annotations.NullMarked;
