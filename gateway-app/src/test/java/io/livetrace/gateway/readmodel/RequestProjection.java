package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests, told of in every way that a projection knows: the simplest records, of which nobody demands a seal. */
final class RequestProjection implements Projection<Request> {
    static final String REQUESTS = "requests";
    static final String DUE = "due";

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

    /** A result such as {@code due 2026-01-31T13:00:00Z} has that time. */
    @Override
    public List<Entry> furtherEntries(Request request, Snapshot now) {
        return Stream.of(request.result())
                .filter(result -> result.startsWith(DUE))
                .map(result -> Entry.newestFirst(DUE, Instant.parse(result.substring(DUE.length() + 1)), ""))
                .toList();
    }

    @Override
    public Map<String, String> lateness() {
        return Map.of(DUE, "LATE");
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
