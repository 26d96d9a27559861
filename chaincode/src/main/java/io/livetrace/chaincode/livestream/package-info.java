/** The contract of the feature {@code livestream}. It loads, asks the domain and hands the outcome to the shell. */
@NullMarked
package io.livetrace.chaincode.livestream;

import org.jspecify.annotations.NullMarked;
