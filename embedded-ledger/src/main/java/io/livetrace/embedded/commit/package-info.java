/** Making blocks: a batch of ordered transactions is validated, chained, stored and announced. */
@NullMarked
package io.livetrace.embedded.commit;

import org.jspecify.annotations.NullMarked;
