/**
 * Who takes part: companies with their roles, keys, hosts and places, and who may speak for whom. Only the platform admits,
 * warns and suspends. What a company does lives with that feature.
 */
@NullMarked
package io.livetrace.domain.participant;

import org.jspecify.annotations.NullMarked;
