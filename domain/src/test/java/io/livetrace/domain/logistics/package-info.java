@NullMarked
package io.livetrace.domain.logistics;

import org.jspecify.annotations.NullMarked;
