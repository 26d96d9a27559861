package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;

/**
 * What stands under a key.
 *
 * @param value its value, never empty
 * @param metadata its metadata, serialized; empty when it has none
 * @param version where it was written
 */
public record StateEntry(ByteString value, ByteString metadata, Version version) {}
