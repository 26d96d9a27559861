/**
 * Products as their brands describe them, and the rules by category. What is made of a product lives in {@code lot}.
 */
@NullMarked
package io.livetrace.domain.catalog;

import org.jspecify.annotations.NullMarked;
