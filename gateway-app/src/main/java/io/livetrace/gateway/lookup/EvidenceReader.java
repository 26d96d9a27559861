package io.livetrace.gateway.lookup;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.gateway.readmodel.Stored;
import java.util.List;
import java.util.Optional;

/**
 * How we know what we say.
 *
 * @param channel the channel that was read
 * @param demo whether all companies' keys are on one machine
 */
record EvidenceReader(String channel, boolean demo) {

    /** The evidence for what was read up to now; of an organisation's companies the goods' own brand is named. */
    Evidence of(Sources sources, Optional<Gln> brand) {
        Optional<Stored<?>> newest = sources.newest();
        var now = sources.snapshot();
        return new Evidence(
                newest.map(stored -> endorsers(stored, new Names(now), brand)).orElse(List.of()),
                newest.map(stored -> new Evidence.Position(channel, stored.block(), stored.updated())),
                new Evidence.Position(channel, now.asOfBlock(), now.asOfTime()),
                demo);
    }

    private static List<Organisation> endorsers(Stored<?> stored, Names names, Optional<Gln> brand) {
        return stored.endorsers().stream()
                .flatMap(mspId -> names.company(mspId, brand).stream())
                .toList();
    }
}
