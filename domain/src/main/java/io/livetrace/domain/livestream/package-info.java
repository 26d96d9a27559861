/**
 * Livestreams and what is sold in them: sessions, slots with their offers, agreements of the owners, the selection check, and
 * the confirmation that passes every gate, allots stock and instructs brand and warehouses in one commit. How lanes sell lives
 * in {@code stock}.
 */
@NullMarked
package io.livetrace.domain.livestream;

import org.jspecify.annotations.NullMarked;
