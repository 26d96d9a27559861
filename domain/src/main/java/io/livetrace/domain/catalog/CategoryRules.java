package io.livetrace.domain.catalog;

import io.livetrace.domain.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a category demands, as data: which heads a gate wants and for how long they hold, the temperatures that goods must
 * keep, and what a product must state. Defaults of the network, not law.
 *
 * @param thirdParty what a third party's report covers and how long it holds; absent where none is wanted
 * @param platformSample whether the platform checks a sample of each lot
 * @param temperature what a reading may say; absent where nobody measures
 * @param registrationNumber whether a product carries an authority's number
 * @param shelfLife whether a product states how long it keeps
 * @param nearExpiryPercent which last part of a lot's life is near its expiry; 0 where none is
 */
public record CategoryRules(
        Optional<ThirdPartyRule> thirdParty,
        boolean platformSample,
        Optional<TemperatureRange> temperature,
        boolean registrationNumber,
        boolean shelfLife,
        int nearExpiryPercent) {

    private static final int WHOLE = 100;

    /** What a third party's report is about, and how long it holds. */
    public record ThirdPartyRule(Scope scope, Period validity) {}

    /** What one third-party report covers. */
    public enum Scope {
        STYLE,
        PRODUCT
    }

    /** Degrees Celsius, both ends allowed. */
    public record TemperatureRange(BigDecimal lowest, BigDecimal highest) {
        public boolean contains(BigDecimal celsius) {
            return celsius.compareTo(lowest) >= 0 && celsius.compareTo(highest) <= 0;
        }
    }

    private static final CategoryRules GARMENT =
            new CategoryRules(thirdParty(Scope.STYLE, 12), true, Optional.empty(), false, false, 0);
    private static final CategoryRules CHILLED_FOOD =
            new CategoryRules(thirdParty(Scope.PRODUCT, 6), false, range(0, 4), false, true, 25);
    private static final CategoryRules COSMETIC =
            new CategoryRules(thirdParty(Scope.PRODUCT, 12), false, Optional.empty(), true, true, 15);
    private static final CategoryRules MATERIAL =
            new CategoryRules(Optional.empty(), false, Optional.empty(), false, false, 0);

    public static CategoryRules of(Category category) {
        return switch (category) {
            case GARMENT -> GARMENT;
            case CHILLED_FOOD -> CHILLED_FOOD;
            case COSMETIC -> COSMETIC;
            case MATERIAL -> MATERIAL;
        };
    }

    /** The day from which on a lot is near its expiry; absent where that means nothing. */
    public Optional<LocalDate> nearExpiryFrom(LocalDate producedOn, LocalDate expiresOn) {
        long days = ChronoUnit.DAYS.between(producedOn, expiresOn) * nearExpiryPercent / WHOLE;
        return nearExpiryPercent == 0 ? Optional.empty() : Optional.of(expiresOn.minusDays(days));
    }

    void requireComplete(Product product) {
        Refusal.unless(
                !registrationNumber || product.registrationNumber().isPresent(),
                CatalogCode.PRODUCT_INCOMPLETE,
                "/registrationNumber: a " + product.category() + " carries its registration number");
        Refusal.unless(
                !shelfLife || product.shelfLifeDays().isPresent(),
                CatalogCode.PRODUCT_INCOMPLETE,
                "/shelfLifeDays: a " + product.category() + " states how long it keeps");
    }

    private static Optional<ThirdPartyRule> thirdParty(Scope scope, int months) {
        return Optional.of(new ThirdPartyRule(scope, Period.ofMonths(months)));
    }

    private static Optional<TemperatureRange> range(int lowest, int highest) {
        return Optional.of(new TemperatureRange(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest)));
    }
}
