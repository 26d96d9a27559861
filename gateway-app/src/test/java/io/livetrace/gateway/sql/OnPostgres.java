package io.livetrace.gateway.sql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs on a real PostgreSQL server, which the tests start themselves where its commands are installed. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.livetrace.gateway.sql.PrivatePostgres#isInstalled",
        disabledReason = "PostgreSQL's commands are not installed here; Debian's package postgresql has them")
public @interface OnPostgres {}
