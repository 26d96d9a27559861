/** The contract of the feature {@code participant}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.participant;

import org.jspecify.annotations.NullMarked;
