@NullMarked
package io.livetrace.gateway.lot;

import org.jspecify.annotations.NullMarked;
