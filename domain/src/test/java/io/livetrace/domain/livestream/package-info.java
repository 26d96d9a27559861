/** What a slot's terms are. */
@NullMarked
package io.livetrace.domain.livestream;

import org.jspecify.annotations.NullMarked;
