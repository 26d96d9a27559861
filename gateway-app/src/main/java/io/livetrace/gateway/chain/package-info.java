/**
 * Instructions as one story: what made them necessary, who was asked, what was answered, made and packed. Put together from the
 * records when somebody asks; nothing is stored for it. Looks at several features, so no feature looks at it.
 */
@NullMarked
package io.livetrace.gateway.chain;

import org.jspecify.annotations.NullMarked;
