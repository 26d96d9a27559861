@NullMarked
package io.livetrace.embedded.store;

import org.jspecify.annotations.NullMarked;
