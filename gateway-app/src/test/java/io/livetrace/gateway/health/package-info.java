@NullMarked
package io.livetrace.gateway.health;

import org.jspecify.annotations.NullMarked;
