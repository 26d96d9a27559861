package io.livetrace.gateway.lookup;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.gateway.participant.ParticipantProjection;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.Optional;

/**
 * What companies, places and goods are called.
 *
 * @param now where the names stand
 */
record Names(Snapshot now) {

    /** A company; one that is not registered is called by its number. */
    Organisation company(Gln gln) {
        String name = now.find(Participant.key(gln)).map(Participant::name).orElseGet(gln::value);
        return new Organisation(gln, Text.of(name));
    }

    /** The company that an organisation of the network acts for; of several, the preferred one. */
    Optional<Organisation> company(MspId mspId, Optional<Gln> preferred) {
        var companies = now.having(Participant.TYPE, Facet.of(ParticipantProjection.MSP_ID, mspId));
        return companies.stream()
                .filter(company -> preferred.equals(Optional.of(company.gln())))
                .findFirst()
                .or(() -> companies.stream().findFirst())
                .map(company -> company(company.gln()));
    }

    /** The city of a place; nobody is told more than that. */
    Optional<Text> city(Gln place) {
        return now.find(Location.key(place)).map(location -> Text.of(location.city()));
    }

    Text product(Gtin gtin) {
        return now.find(io.livetrace.domain.catalog.Product.key(gtin))
                .map(product -> Text.of(product.name()))
                .orElseGet(() -> Text.of(gtin.value()));
    }
}
