/** The contract of the feature {@code lot}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.lot;

import org.jspecify.annotations.NullMarked;
