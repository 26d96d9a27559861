package io.livetrace.gateway.lookup;

import io.livetrace.domain.gs1.Gln;

/** A company as the page names it. */
public record Organisation(Gln gln, Text name) {}
