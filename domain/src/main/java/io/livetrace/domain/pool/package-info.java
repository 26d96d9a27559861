/**
 * Stock at rest: whose it is, where it lies, how much of it is free. Stock enters only when a lot is commissioned; after
 * that it changes owner or place, is allotted to lanes, used up or written off. Lanes and reservations live in {@code stock};
 * what a lot is made of lives in {@code lot}.
 */
@NullMarked
package io.livetrace.domain.pool;

import org.jspecify.annotations.NullMarked;
