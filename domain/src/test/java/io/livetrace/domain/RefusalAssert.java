package io.livetrace.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that a decision is refused, with which code, and that the sentence names what is wrong. */
public final class RefusalAssert {
    private RefusalAssert() {}

    public static void assertRefused(ErrorCode code, ThrowingCallable decision) {
        assertRefused(code, "", decision);
    }

    public static void assertRefused(ErrorCode code, String naming, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .hasMessageContaining(naming)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
