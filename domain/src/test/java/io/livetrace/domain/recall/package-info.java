@NullMarked
package io.livetrace.domain.recall;

import org.jspecify.annotations.NullMarked;
