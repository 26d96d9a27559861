/**
 * LiveTrace's chaincode: one contract per feature, each thin, and the router that finds them. Rules live in {@code domain};
 * what touches the stub lives in {@code ledger}.
 */
@NullMarked
package io.livetrace.chaincode;

import org.jspecify.annotations.NullMarked;
