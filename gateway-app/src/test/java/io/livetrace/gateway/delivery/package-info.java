@NullMarked
package io.livetrace.gateway.delivery;

import org.jspecify.annotations.NullMarked;
