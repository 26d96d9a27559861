package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.RecordId;

/** A lane, named. */
record Place(RecordId slotId, int n) {}
