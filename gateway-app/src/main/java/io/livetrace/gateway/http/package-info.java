/**
 * How the gateway speaks HTTP: who calls, what a request may look like, how reads, lists and writes are answered, and how
 * everything that goes wrong becomes a problem document. Knows no feature; features add their routes through
 * {@link io.livetrace.gateway.http.Api}.
 */
@NullMarked
package io.livetrace.gateway.http;

import org.jspecify.annotations.NullMarked;
