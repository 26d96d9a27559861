/**
 * What keeps the house in order: the walls between modules, the features' order of dependence, determinism of what runs on a
 * ledger, and the tidiness of every file. Rules are data here; what they mean is told in ARCHITECTURE.md and CONTRIBUTING.md.
 */
@NullMarked
package io.livetrace.architecture;

import org.jspecify.annotations.NullMarked;
