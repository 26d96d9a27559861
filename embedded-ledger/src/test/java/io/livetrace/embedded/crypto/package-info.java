@NullMarked
package io.livetrace.embedded.crypto;

import org.jspecify.annotations.NullMarked;
