/**
 * What every feature stands on: refusals, the transaction's context, ledger records with their keys, outcomes, the JSON
 * codec and quantities. Nothing here knows a feature; a word that only one feature needs lives with that feature.
 */
@NullMarked
package io.livetrace.domain.kernel;

import org.jspecify.annotations.NullMarked;
