/** The contract of the feature {@code logistics}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.logistics;

import org.jspecify.annotations.NullMarked;
