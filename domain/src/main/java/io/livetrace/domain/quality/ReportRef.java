package io.livetrace.domain.quality;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordId;

/** Names another report of the same subject and level. */
public record ReportRef(Gln reporter, RecordId reportId) {}
