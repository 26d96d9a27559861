@NullMarked
package io.livetrace.gateway.lookup;

import org.jspecify.annotations.NullMarked;
