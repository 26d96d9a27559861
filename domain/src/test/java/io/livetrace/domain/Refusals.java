package io.livetrace.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.Refusal;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that a decision is refused, and with which code. */
public final class Refusals {
    private Refusals() {}

    public static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String code, ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageStartingWith(code + ": ");
    }
}
