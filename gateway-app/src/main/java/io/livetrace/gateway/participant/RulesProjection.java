package io.livetrace.gateway.participant;

import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;

/** Everyone may see which rules hold. */
public final class RulesProjection implements Projection<RulesVersion> {
    @Override
    public RecordType<RulesVersion> type() {
        return RulesVersion.TYPE;
    }

    @Override
    public Visibility visibility(RulesVersion rules, Snapshot now) {
        return Visibility.everyone();
    }
}
