package io.livetrace.gateway.participant;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.function.Function;

/**
 * What belongs to a company, found by its operator. Everyone may see it: hosts are pseudonyms, places have no address.
 *
 * @param type the kind of belonging
 * @param operator whose it is
 */
public record OperatedProjection<T extends LedgerRecord>(RecordType<T> type, Function<T, Gln> operator)
        implements Projection<T> {
    static final String OPERATOR = "operator";

    public static List<Projection<?>> all() {
        return List.of(
                new OperatedProjection<>(PartyKey.TYPE, PartyKey::gln),
                new OperatedProjection<>(Host.TYPE, Host::operator),
                new OperatedProjection<>(Location.TYPE, Location::operator));
    }

    @Override
    public Visibility visibility(T content, Snapshot now) {
        return Visibility.everyone();
    }

    @Override
    public List<Facet> facets(T content) {
        return List.of(Facet.of(OPERATOR, operator.apply(content)));
    }
}
