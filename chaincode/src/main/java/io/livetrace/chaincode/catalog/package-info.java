/** The contract of the feature {@code catalog}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.catalog;

import org.jspecify.annotations.NullMarked;
