/**
 * The answer to a scan: what is known about one product, lot or unit. The same tree is the JSON of {@code GET /v1/lookups/…}
 * and what the consumer's page is rendered from. Plain values: nothing here reads a database or knows a language's wording.
 */
@NullMarked
package io.livetrace.gateway.lookup;

import org.jspecify.annotations.NullMarked;
