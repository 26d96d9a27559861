package io.livetrace.gateway.http;

import io.livetrace.gateway.readmodel.Aside;
import java.util.List;

/** Names the records that stand on the ledger though nobody may rely on them, so that a forgery does not go unnoticed. */
public final class UnsealedRoutes implements Routes {
    private record Unsealed(List<Aside> items, long asOfBlock) {}

    @Override
    public void addTo(Api api) {
        api.read("listUnsealedRecords", (request, now) -> new Unsealed(now.aside(), now.asOfBlock()));
    }
}
