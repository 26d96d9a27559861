@NullMarked
package io.livetrace.domain.label;

import org.jspecify.annotations.NullMarked;
