package io.livetrace.gateway.ledger.fabric;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs on a real Fabric network: {@code ./livetrace test --fabric} starts one and names it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = RealNetwork.CONNECTION,
        matches = ".+",
        disabledReason = "no Fabric network is named; ./livetrace test --fabric starts one")
public @interface OnFabric {}
