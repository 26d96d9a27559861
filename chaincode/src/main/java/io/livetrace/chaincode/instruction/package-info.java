/** The contract of the feature {@code instruction}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.instruction;

import org.jspecify.annotations.NullMarked;
