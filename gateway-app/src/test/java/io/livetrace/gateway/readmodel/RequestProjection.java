package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Request;
import java.util.List;
import java.util.Optional;

/** Requests, told of in every way that a projection knows: the simplest records, of which nobody demands a seal. */
final class RequestProjection implements Projection<Request> {
    static final String REQUESTS = "requests";

    @Override
    public RecordType<Request> type() {
        return Request.TYPE;
    }

    @Override
    public Visibility visibility(Request request, Snapshot now) {
        return Visibility.everyone();
    }

    @Override
    public Optional<Entry> entry(Request request, Snapshot now) {
        return Optional.of(Entry.of(REQUESTS, request.requestId(), request.mspId(), request.result()));
    }

    @Override
    public List<Facet> facets(Request request) {
        return List.of(Facet.of("result", request.result()));
    }

    @Override
    public List<Edge> edges(Request request) {
        return List.of(new Edge(request.txId(), request.requestId(), "ANSWERED"));
    }
}
