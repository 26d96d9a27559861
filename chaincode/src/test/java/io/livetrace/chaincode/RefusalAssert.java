package io.livetrace.chaincode;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that a call is refused, with which code, and that the sentence names what is wrong. */
public final class RefusalAssert {
    private RefusalAssert() {}

    public static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    public static void assertRefused(ErrorCode code, String naming, ThrowingCallable call) {
        assertRefused(code, call);
        assertThatThrownBy(call).hasMessageContaining(naming);
    }
}
