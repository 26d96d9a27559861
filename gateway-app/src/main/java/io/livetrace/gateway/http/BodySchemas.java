package io.livetrace.gateway.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks JSON bodies against what the contract says of them (JSON Schema 2020-12, as in OpenAPI 3.1). */
final class BodySchemas {
    private static final String DOCUMENT = "https://livetrace.invalid/openapi.json";
    private static final int MOST_FAULTS = 20;

    private final SchemaRegistry schemas;

    BodySchemas(Contract contract) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(DOCUMENT, contract.json().encode()))
                        .schemaRegistryConfig(config));
    }

    /** What checks the operation's bodies, once they are read. */
    Handler<RoutingContext> of(Contract.Operation operation) {
        Schema schema = schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + operation.bodySchema()));
        return ctx -> {
            check(schema, operation.needsBody(), new Request(ctx));
            ctx.next();
        };
    }

    private static void check(Schema schema, boolean required, Request request) {
        if (request.bytes().length() == 0) {
            if (required) {
                throw HttpRefusal.of(HttpRefusal.Code.MALFORMED_REQUEST, "the body is missing; see /docs");
            }
            return;
        }
        List<Problem.Fault> faults = schema.validate(request.json()).stream()
                .map(error -> new Problem.Fault(error.getInstanceLocation().toString(), error.getMessage()))
                .distinct()
                .limit(MOST_FAULTS)
                .toList();
        if (!faults.isEmpty()) {
            throw HttpRefusal.malformed(told(faults.get(0)), faults);
        }
    }

    private static String told(Problem.Fault fault) {
        return (fault.pointer().isEmpty() ? "the body" : fault.pointer()) + ": " + fault.detail();
    }
}
