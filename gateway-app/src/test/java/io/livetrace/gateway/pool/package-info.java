@NullMarked
package io.livetrace.gateway.pool;

import org.jspecify.annotations.NullMarked;
