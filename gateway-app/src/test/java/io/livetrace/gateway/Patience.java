package io.livetrace.gateway;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How tests wait for what comes by itself. */
public final class Patience {
    private Patience() {}

    /** Long enough for a busy machine; what is waited for comes much sooner. */
    public static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }
}
