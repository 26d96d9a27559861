@NullMarked
package io.livetrace.domain.lot;

import org.jspecify.annotations.NullMarked;
