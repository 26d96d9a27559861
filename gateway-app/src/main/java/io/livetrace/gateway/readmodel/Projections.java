package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All projections, found by the type of record. */
public final class Projections {
    private final TreeMap<String, Projection<?>> byType = new TreeMap<>();
    private final Map<String, String> lateness = new TreeMap<>();
    private final Digest shape;

    public Projections(List<Projection<?>> all) {
        for (Projection<?> projection : all) {
            Projection<?> other = byType.put(projection.type().name(), projection);
            if (other != null) {
                throw new IllegalStateException(
                        "two projections of " + projection.type().name());
            }
            lateness.putAll(projection.lateness());
        }
        this.shape = shapeOf(byType.values());
    }

    boolean cover(RecordType<?> type) {
        return byType.containsKey(type.name());
    }

    Visibility visibility(LedgerRecord content, Snapshot now) {
        return of(content).map(p -> p.visibility(content, now)).orElse(Visibility.platform());
    }

    /** All its places in lists. */
    Stream<Entry> entries(LedgerRecord content, Snapshot now) {
        return of(content).stream()
                .flatMap(p -> Stream.concat(p.entry(content, now).stream(), p.furtherEntries(content, now).stream()));
    }

    List<Facet> facets(LedgerRecord content) {
        return of(content).map(p -> p.facets(content)).orElse(List.of());
    }

    List<Edge> edges(LedgerRecord content) {
        return of(content).map(p -> p.edges(content)).orElse(List.of());
    }

    List<RecordKey<?>> touches(LedgerRecord content) {
        return of(content).map(p -> p.touches(content)).orElse(List.of());
    }

    /** All lists of what is late, with what is said of a record that has come to its time there. */
    Map<String, String> lateness() {
        return lateness;
    }

    /** Differs when the code of a projection does, so that a fold made by other code is noticed and made again. */
    Digest shape() {
        return shape;
    }

    private static Digest shapeOf(Collection<Projection<?>> projections) {
        StringBuilder code = new StringBuilder();
        projections.forEach(projection -> code.append(codeOf(projection.getClass())));
        return Digest.of(code.toString());
    }

    @SuppressWarnings("unchecked") // a projection is filed under its own type's name
    private <T extends LedgerRecord> Optional<Projection<T>> of(T content) {
        return Optional.ofNullable(
                (Projection<T>) byType.get(content.recordKey().type().name()));
    }

    private static Digest codeOf(Class<?> type) {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream code = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
            return Digest.of(code.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
