package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;

/**
 * What a simulation has noted.
 *
 * @param readWriteSet the read and write set that is endorsed ({@code rwset.TxReadWriteSet})
 * @param privateWrites the private write sets ({@code rwset.TxPvtReadWriteSet}); empty when there are none
 */
public record SimulationResult(ByteString readWriteSet, ByteString privateWrites) {}
