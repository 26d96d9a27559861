@NullMarked
package io.livetrace.domain.instruction;

import org.jspecify.annotations.NullMarked;
