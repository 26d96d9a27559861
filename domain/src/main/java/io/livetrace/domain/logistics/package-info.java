/**
 * Goods on their way: what a shipment contains, who holds it, where and when it was seen, how warm it was. Custody goes over
 * by an offer of one company and an acceptance of another, and by nothing else. Stock at rest lives in {@code pool}.
 */
@NullMarked
package io.livetrace.domain.logistics;

import org.jspecify.annotations.NullMarked;
