/** What LiveTrace is measured against on the same network: the least and the most naive that chaincode can do. */
@NullMarked
package io.livetrace.benchmarks.yardstick;

import org.jspecify.annotations.NullMarked;
