package io.livetrace.domain.stock;

/** What an order reserved. Never changes once it is made. */
public record Booking(ReservationId reservation, int units) {}
