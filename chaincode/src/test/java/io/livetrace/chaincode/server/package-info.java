@NullMarked
package io.livetrace.chaincode.server;

import org.jspecify.annotations.NullMarked;
