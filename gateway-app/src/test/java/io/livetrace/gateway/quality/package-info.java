@NullMarked
package io.livetrace.gateway.quality;

import org.jspecify.annotations.NullMarked;
