/** The contract of the feature {@code pool}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.pool;

import org.jspecify.annotations.NullMarked;
