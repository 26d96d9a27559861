/** The contract of the feature {@code stock}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.stock;

import org.jspecify.annotations.NullMarked;
