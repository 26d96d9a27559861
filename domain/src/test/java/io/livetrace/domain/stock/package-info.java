@NullMarked
package io.livetrace.domain.stock;

import org.jspecify.annotations.NullMarked;
