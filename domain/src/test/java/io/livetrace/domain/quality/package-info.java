@NullMarked
package io.livetrace.domain.quality;

import org.jspecify.annotations.NullMarked;
