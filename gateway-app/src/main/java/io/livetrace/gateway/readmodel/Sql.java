package io.livetrace.gateway.readmodel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A statement that grows by conditions, each with its bindings. */
final class Sql {
    private final StringBuilder text;
    private final Map<String, Object> bindings = new LinkedHashMap<>();

    Sql(String text) {
        this.text = new StringBuilder(text);
    }

    /** The condition that a record, as {@code r}, may be seen by the viewer. */
    static Sql visibleTo(Viewer viewer) {
        if (viewer.seesAll()) {
            return new Sql("");
        }
        return viewer.party()
                .map(gln -> new Sql("(r.open = 1 or exists (select 1 from reader v"
                                + " where v.type = r.type and v.key = r.key and v.gln = :viewer))")
                        .bind("viewer", gln.value()))
                .orElseGet(() -> new Sql("r.open = 1"));
    }

    /** Adds a condition; an empty one adds nothing. */
    Sql and(Sql condition) {
        if (!condition.text.isEmpty()) {
            text.append(" and ").append(condition.text);
            bindings.putAll(condition.bindings);
        }
        return this;
    }

    Sql and(String condition) {
        return and(new Sql(condition));
    }

    Sql append(String more) {
        text.append(more);
        return this;
    }

    Sql bind(String name, Object value) {
        bindings.put(name, value);
        return this;
    }

    Query query(Handle handle) {
        return handle.createQuery(text).bindMap(bindings);
    }
}
