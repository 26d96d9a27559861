@NullMarked
package io.livetrace.embedded;

import org.jspecify.annotations.NullMarked;
