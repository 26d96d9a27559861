package io.livetrace.benchmarks.sale;

/** A sale that is open. */
public record Slot(String id, int units, int lanes, int batchLimit) {}
