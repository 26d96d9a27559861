package io.livetrace.benchmarks.harness;

/** One of the things that are compared. */
public record Arm(String name, Load load) {}
