/**
 * The consumer's page behind the QR code, as a pure function of a {@link io.livetrace.gateway.lookup.Lookup}. Templates are
 * compiled when the module is built ({@code src/main/jte/page}); wording lives in {@code phrases_zh.properties} and
 * {@code phrases_en.properties}. No route, no clock and no database here. What the templates read is public because they
 * are compiled into a package of their own.
 */
@NullMarked
package io.livetrace.gateway.page;

import org.jspecify.annotations.NullMarked;
