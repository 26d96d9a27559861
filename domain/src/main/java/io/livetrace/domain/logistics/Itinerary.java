package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.Optional;

/**
 * From whom to whom, and from where to where.
 *
 * @param consignor the company that holds the goods before they are picked up
 * @param from the place where they are picked up
 * @param consignee the company that receives them; absent where a consumer does, of whom the ledger knows nothing
 * @param to the consignee's place
 * @param city where a consumer receives them, as precise as it gets
 */
public record Itinerary(Gln consignor, Gln from, Optional<Gln> consignee, Optional<Gln> to, Optional<String> city) {
    private static final int LONGEST_CITY = 40;

    public Itinerary {
        Refusal.unless(
                consignee.isPresent() == to.isPresent() && consignee.isPresent() != city.isPresent(),
                KernelCode.INVALID_VALUE,
                "/consignee: goods go to a company's place (consignee and to), or to a consumer in a city");
        Refusal.unless(
                city.map(name -> !name.isBlank() && name.length() <= LONGEST_CITY)
                        .orElse(true),
                KernelCode.INVALID_VALUE,
                "/city: a city has 1 to " + LONGEST_CITY + " characters");
        Refusal.unless(
                !consignee.equals(Optional.of(consignor)),
                KernelCode.INVALID_VALUE,
                "/consignee: goods do not go to the company that sends them");
    }

    public boolean endsAtConsumer() {
        return consignee.isEmpty();
    }
}
