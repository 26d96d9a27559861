/** The contract of the feature {@code recall}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.recall;

import org.jspecify.annotations.NullMarked;
