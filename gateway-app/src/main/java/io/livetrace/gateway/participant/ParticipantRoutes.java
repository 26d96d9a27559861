package io.livetrace.gateway.participant;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.List;

/** {@code /v1/participants}. */
public final class ParticipantRoutes implements Routes {
    private static final String ONE = "/v1/participants/{gln}";

    @Override
    public void addTo(Api api) {
        api.list("listParticipants", Collection.of(ParticipantProjection.PARTICIPANTS, ParticipantProjection.ROLE));
        api.read("getParticipant", ParticipantRoutes::details);
        api.write("registerParticipant", Write.of("participant:register").creating(ONE));
        api.write("changeParticipantStatus", Write.of("participant:changeStatus"));
        api.write("registerPartyKey", Write.of("participant:registerKey").creating(ONE));
        api.write("registerHost", ofOperator("participant:registerHost"));
        api.write("registerLocation", ofOperator("participant:registerLocation"));
    }

    /** A company with everything that belongs to it. */
    private record Details(Participant participant, List<PartyKey> keys, List<Host> hosts, List<Location> locations) {}

    private static Details details(Request request, Snapshot now) {
        Gln gln = Gln.parse(request.path("gln"));
        Facet operated = Facet.of(OperatedProjection.OPERATOR, gln);
        return new Details(
                now.require(Participant.key(gln), ParticipantCode.PARTICIPANT_NOT_FOUND),
                now.list(PartyKey.TYPE.key(gln)),
                now.having(Host.TYPE, operated),
                now.having(Location.TYPE, operated));
    }

    /** The company of the path is the operator of what the body describes. */
    private static Write ofOperator(String function) {
        return Write.of(function)
                .commanding(request -> request.body().put("operator", request.path("gln")))
                .creating("/v1/participants/{operator}");
    }
}
