/** The contract of the feature {@code epcis}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.epcis;

import org.jspecify.annotations.NullMarked;
