package io.livetrace.gateway.lookup;

import java.util.Optional;

/**
 * The goods that a code names, as the ledger has them.
 *
 * @param lot absent when the code names none
 */
record Registered(io.livetrace.domain.catalog.Product product, Optional<io.livetrace.domain.lot.Lot> lot) {}
