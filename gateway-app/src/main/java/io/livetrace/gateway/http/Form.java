package io.livetrace.gateway.http;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a browser sends it.
 *
 * @param fields what was typed or chosen; of two fields of one name the first
 * @param files what was attached
 */
public record Form(Map<String, String> fields, Map<String, File> files) {
    public Form {
        fields = Map.copyOf(fields);
        files = Map.copyOf(files);
    }

    /**
     * One file. Its name is not kept: it tells of the sender's device, and nobody needs it.
     *
     * @param mediaType what the browser says it is; not to be relied on
     */
    public record File(String mediaType, Buffer content) {}

    /** A field that was filled in. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A file that was attached; a browser sends an empty one where none was chosen. */
    public Optional<File> file(String name) {
        return Optional.ofNullable(files.get(name))
                .filter(file -> file.content().length() > 0);
    }
}
