package io.livetrace.gateway.lookup;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of the lot beside its number.
 *
 * @param expiresOn the last day of its shelf life
 * @param madeIn the city
 * @param sealPlace where the seal must be unbroken, when the brand says more than "on the label"
 */
public record Lot(
        Optional<LocalDate> madeOn, Optional<LocalDate> expiresOn, Optional<Text> madeIn, Optional<Text> sealPlace) {}
