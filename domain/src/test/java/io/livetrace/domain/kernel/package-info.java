@NullMarked
package io.livetrace.domain.kernel;

import org.jspecify.annotations.NullMarked;
