package io.livetrace.domain.lot;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** When a lot was made and until when it is good. */
record LotDates(LocalDate producedOn, Optional<LocalDate> expiresOn) {
    /** Dates are local to the factory: this is the latest calendar on Earth, so that no factory is ahead of it. */
    private static final ZoneOffset EARLIEST_MORNING = ZoneOffset.ofHours(14);
    /** And the calendar that no factory is behind. */
    private static final ZoneOffset LATEST_MORNING = ZoneOffset.ofHours(-12);

    /** The dates that a command gives, the last day filled in from the shelf life. */
    static LotDates of(Commission command, Product product, TxContext tx) {
        LocalDate made = command.producedOn();
        LocalDate today = tx.time().atOffset(EARLIEST_MORNING).toLocalDate();
        require(!made.isAfter(today), "/producedOn: " + made + " lies in the future");
        command.producedAt().ifPresent(at -> {
            require(!at.isAfter(tx.time()), "/producedAt: " + at + " lies in the future");
            require(
                    !at.atOffset(EARLIEST_MORNING).toLocalDate().isBefore(made)
                            && !at.atOffset(LATEST_MORNING).toLocalDate().isAfter(made),
                    "/producedAt: " + at + " is not on the production date " + made);
        });
        Optional<LocalDate> longest = product.shelfLifeDays().map(made::plusDays);
        Optional<LocalDate> last = command.expiresOn().or(() -> longest);
        last.ifPresent(day -> {
            require(!day.isBefore(made), "/expiresOn: " + day + " lies before the production date " + made);
            require(!day.isBefore(tx.time().atOffset(ZoneOffset.UTC).toLocalDate()), "/expiresOn: " + day + " is past");
            require(
                    longest.map(limit -> !day.isAfter(limit)).orElse(true),
                    "/expiresOn: " + product.gtin() + " keeps for "
                            + product.shelfLifeDays().orElse(0) + " days only, so until " + longest.orElse(day));
        });
        return new LotDates(made, last);
    }

    /** Refuses inputs that were not made yet, or not good any more, on the day of production. */
    void requireFresh(List<Lot> inputs) {
        for (Lot input : inputs) {
            require(
                    !input.producedOn().isAfter(producedOn),
                    "/producedOn: the input " + input.id() + " was made later, on " + input.producedOn());
            require(
                    input.expiresOn().map(day -> !day.isBefore(producedOn)).orElse(true),
                    "/producedOn: the input " + input.id() + " had expired by then");
        }
    }

    private static void require(boolean holds, String detail) {
        Refusal.unless(holds, LotCode.LOT_DATES, detail);
    }
}
