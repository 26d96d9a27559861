@NullMarked
package io.livetrace.domain.pool;

import org.jspecify.annotations.NullMarked;
