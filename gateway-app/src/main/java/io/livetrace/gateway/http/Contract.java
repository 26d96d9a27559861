package io.livetrace.gateway.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The OpenAPI 3.1 contract: what requests may look like, and what answers do.
 *
 * @param yaml the text as it is published
 * @param json the same as a tree
 */
record Contract(String yaml, JsonObject json) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    /** The contract's own: an operation that says nothing else needs a token. */
    private static final JsonArray DEFAULT_SECURITY = JsonArray.of("token");

    private static final int USUAL_BODY_LIMIT = 1 << 20;

    /**
     * One operation as the contract has it.
     *
     * @param id its operationId
     * @param method its method
     * @param path its path, with parameters in braces
     * @param forSignedIn whether it needs a token
     * @param mediaTypes what its request body may be; empty when it has none
     * @param bodyLimit how many bytes its request body may have
     * @param plain whether it is answered beside the contract's router: too hot for it, or of a form that it does not read
     * @param definition all that the contract says of it
     */
    record Operation(
            String id,
            HttpMethod method,
            String path,
            boolean forSignedIn,
            Set<String> mediaTypes,
            long bodyLimit,
            boolean plain,
            JsonObject definition) {
        /** The path as Vert.x writes it. */
        String route() {
            return path.replaceAll("\\{([^}]+)}", ":$1");
        }

        boolean needsBody() {
            return definition.getJsonObject("requestBody", new JsonObject()).getBoolean("required", false);
        }

        /** Where the contract says what its JSON bodies look like, as a JSON Pointer (RFC 6901). */
        String bodySchema() {
            return "/paths/" + path.replace("/", "~1") + "/" + method.name().toLowerCase(Locale.ROOT)
                    + "/requestBody/content/application~1json/schema";
        }

        boolean takesForms() {
            return mediaTypes.stream().anyMatch(Forms.MEDIA_TYPES::contains);
        }
    }

    static Contract load() {
        Map<String, Object> tree = ContractFiles.merged();
        return new Contract(ContractFiles.text(tree), new JsonObject(tree));
    }

    List<Operation> operations() {
        JsonObject paths = json.getJsonObject("paths");
        return paths.fieldNames().stream()
                .flatMap(path -> paths.getJsonObject(path).fieldNames().stream()
                        .filter(METHODS::contains)
                        .map(method -> operation(
                                path, method, paths.getJsonObject(path).getJsonObject(method))))
                .toList();
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the contract has no operation " + id));
    }

    /**
     * The copy that Vert.x's router works with. It refuses whole contracts for media types that it does not know, and checks
     * neither bodies nor security here, so its copy has neither, and no operation that is answered beside it; a server that is
     * no absolute URL it refuses, too.
     */
    JsonObject routerCopy() {
        JsonObject copy = json.copy();
        copy.remove("servers");
        copy.remove("security");
        JsonObject components = copy.getJsonObject("components", new JsonObject());
        components.remove("securitySchemes");
        withoutContents(components.getJsonObject("responses", new JsonObject()));
        for (Operation operation : operations()) {
            JsonObject path = copy.getJsonObject("paths").getJsonObject(operation.path());
            String method = operation.method().name().toLowerCase(Locale.ROOT);
            path.getJsonObject(method).remove("security");
            path.getJsonObject(method).remove("requestBody");
            withoutContents(path.getJsonObject(method).getJsonObject("responses"));
            if (operation.plain()) {
                path.remove(method);
            }
        }
        return copy;
    }

    private static void withoutContents(JsonObject responses) {
        responses.fieldNames().forEach(name -> responses.getJsonObject(name).remove("content"));
    }

    private static Operation operation(String path, String method, JsonObject definition) {
        JsonObject content =
                definition.getJsonObject("requestBody", new JsonObject()).getJsonObject("content", new JsonObject());
        return new Operation(
                Objects.requireNonNull(definition.getString("operationId"), () -> method + " " + path),
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                path,
                !definition.getJsonArray("security", DEFAULT_SECURITY).isEmpty(),
                Set.copyOf(content.fieldNames()),
                definition.getLong("x-body-limit", (long) USUAL_BODY_LIMIT),
                definition.getBoolean("x-plain", false),
                definition);
    }

    /** The parameters of an operation, with references resolved. */
    List<JsonObject> parametersOf(Operation operation) {
        JsonArray parameters = operation.definition().getJsonArray("parameters", new JsonArray());
        return parameters.stream()
                .map(JsonObject.class::cast)
                .map(this::resolve)
                .toList();
    }

    /** A schema with what its references stand for, except where one would contain itself. */
    JsonObject expand(JsonObject schema) {
        return (JsonObject) expand(schema, Set.of());
    }

    private Object expand(Object part, Set<String> within) {
        if (part instanceof JsonArray list) {
            return new JsonArray(list.stream().map(item -> expand(item, within)).toList());
        }
        if (!(part instanceof JsonObject thing)) {
            return part;
        }
        String reference = thing.getString("$ref", "");
        if (within.contains(reference)) {
            return thing;
        }
        Set<String> inner = new HashSet<>(within);
        inner.add(reference);
        inner.remove("");
        JsonObject expanded = new JsonObject();
        resolve(thing).forEach(member -> expanded.put(member.getKey(), expand(member.getValue(), inner)));
        return expanded;
    }

    /** What a reference stands for, or the thing itself. */
    JsonObject resolve(JsonObject thing) {
        String reference = thing.getString("$ref");
        if (reference == null) {
            return thing;
        }
        JsonObject at = json;
        for (String step : reference.substring(2).split("/", -1)) {
            at = Objects.requireNonNull(at.getJsonObject(step), reference);
        }
        return at;
    }
}
