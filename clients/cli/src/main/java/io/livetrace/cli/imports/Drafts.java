package io.livetrace.cli.imports;

import java.util.List;

/**
 * A file as it was understood.
 *
 * @param good what can be sent
 * @param wrong rows that cannot be read
 */
record Drafts(List<Draft> good, List<Reject> wrong) {
    Drafts {
        good = List.copyOf(good);
        wrong = List.copyOf(wrong);
    }
}
