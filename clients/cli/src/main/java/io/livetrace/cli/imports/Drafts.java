package io.livetrace.cli.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file as it was understood.
 *
 * @param good what can be sent, none twice
 * @param wrong rows that cannot be read
 * @param duplicates rows that are passed over, in the file's order
 */
record Drafts(List<Draft> good, List<Reject> wrong, List<Duplicate> duplicates) {
    Drafts {
        good = List.copyOf(good);
        wrong = List.copyOf(wrong);
        duplicates = duplicates.stream()
                .sorted(Comparator.comparingLong(Duplicate::line))
                .toList();
    }

    /** Parts those that say the same as an earlier one from the others. */
    static Drafts of(List<Draft> read, List<Reject> wrong, List<Duplicate> within) {
        Map<String, Draft> first = new LinkedHashMap<>();
        List<Duplicate> duplicates = new ArrayList<>(within);
        for (Draft draft : read) {
            Draft earlier = first.putIfAbsent(draft.key(), draft);
            if (earlier != null) {
                duplicates.add(new Duplicate(draft.line(), earlier.line()));
            }
        }
        return new Drafts(List.copyOf(first.values()), wrong, duplicates);
    }
}
