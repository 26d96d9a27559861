package io.livetrace.domain.epcis;

import java.util.Locale;

/**
 * What was done: the business steps of the Core Business Vocabulary 2.0, section 7.1. Its {@code reserving} is about
 * identifiers, not about stock.
 */
public enum BizStep {
    ACCEPTING,
    ARRIVING,
    ASSEMBLING,
    COLLECTING,
    COMMISSIONING,
    CONSIGNING,
    CREATING_CLASS_INSTANCE,
    CYCLE_COUNTING,
    DECOMMISSIONING,
    DEPARTING,
    DESTROYING,
    DISASSEMBLING,
    DISPENSING,
    ENCODING,
    ENTERING_EXITING,
    HOLDING,
    INSPECTING,
    INSTALLING,
    KILLING,
    LOADING,
    OTHER,
    PACKING,
    PICKING,
    RECEIVING,
    REMOVING,
    REPACKAGING,
    REPAIRING,
    REPLACING,
    RESERVING,
    RETAIL_SELLING,
    SHIPPING,
    STAGING_OUTBOUND,
    STOCK_TAKING,
    STOCKING,
    STORING,
    TRANSPORTING,
    UNLOADING,
    UNPACKING,
    VOID_SHIPPING,
    SENSOR_REPORTING,
    SAMPLING;

    /** As EPCIS 2.0 writes it: a bare word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
