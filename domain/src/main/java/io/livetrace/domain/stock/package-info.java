/**
 * Lanes and reservations: selling one article very fast without overselling. A lane is a slice of a slot's stock with one
 * writer, its sequencer, who enters operations in batches; a batch touches the lane, a few rows of orders and nothing that
 * another lane writes. Stock at rest lives in {@code pool}; why and when something is sold is {@code livestream}'s, which
 * leaves here the window and the rules of the sale.
 */
@NullMarked
package io.livetrace.domain.stock;

import org.jspecify.annotations.NullMarked;
