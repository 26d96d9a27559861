/** The contract of the feature {@code quality}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.quality;

import org.jspecify.annotations.NullMarked;
