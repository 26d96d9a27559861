package io.livetrace.chaincode.ledger;

import io.livetrace.domain.kernel.Outcome;

/** Loads what the domain needs and asks it; throws a {@code Refusal} or gives what is to be written. */
@FunctionalInterface
public interface Decision<C> {
    Outcome decide(Call<C> call);
}
