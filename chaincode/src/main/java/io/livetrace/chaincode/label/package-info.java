/** The contract of the feature {@code label}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.label;

import org.jspecify.annotations.NullMarked;
