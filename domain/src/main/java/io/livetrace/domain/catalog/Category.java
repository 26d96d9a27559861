package io.livetrace.domain.catalog;

/** The categories whose rules LiveTrace knows; {@code MATERIAL} is what others make things of. */
public enum Category {
    GARMENT,
    CHILLED_FOOD,
    COSMETIC,
    MATERIAL
}
