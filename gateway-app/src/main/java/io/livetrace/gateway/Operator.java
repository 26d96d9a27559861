package io.livetrace.gateway;

import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.gateway.demo.DemoRoutes;
import io.livetrace.gateway.http.Tokens;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.List;
import java.util.Set;

/**
 * Who runs a gateway, in the name of a company that is registered for its organisation.
 *
 * @param company that company
 * @param token how to sign in for a while
 */
record Operator(Participant company, String token) {
    /** One for each such company. */
    static List<Operator> of(Set<MspId> organisations, Snapshot now, Tokens tokens) {
        return now.list(Participant.TYPE.key()).stream()
                .filter(company -> organisations.contains(company.mspId()))
                .map(company -> new Operator(company, tokens.issue(caller(company), DemoRoutes.LIFETIME)))
                .toList();
    }

    /** What the file with the token is called. */
    String name() {
        return company.has(Role.PLATFORM) ? "platform" : company.gln().value();
    }

    private static Caller caller(Participant company) {
        return new Caller(company.mspId(), company.gln(), company.roles().get(0).name(), "operator");
    }
}
