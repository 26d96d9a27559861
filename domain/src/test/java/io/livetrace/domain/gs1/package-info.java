@NullMarked
package io.livetrace.domain.gs1;

import org.jspecify.annotations.NullMarked;
