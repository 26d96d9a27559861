package io.livetrace.gateway.http;

import io.livetrace.gateway.readmodel.Snapshot;

/** Shows something of the read model, as its viewer may see it. */
@FunctionalInterface
public interface View {
    /** A record, a tree or a collection. */
    Object show(Request request, Snapshot now);
}
