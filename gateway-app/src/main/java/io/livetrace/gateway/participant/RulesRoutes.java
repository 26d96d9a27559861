package io.livetrace.gateway.participant;

import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;

/** {@code /v1/rules}: which rules hold, and going over to later ones. */
public final class RulesRoutes implements Routes {
    @Override
    public void addTo(Api api) {
        api.read("getRules", (request, now) -> now.find(RulesVersion.key()).orElse(RulesVersion.FIRST));
        api.write("changeRules", Write.of("participant:changeRules"));
    }
}
