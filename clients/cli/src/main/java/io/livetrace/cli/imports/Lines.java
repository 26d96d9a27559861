package io.livetrace.cli.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a file as a person names them: "row 2", "rows 2–4, 7". */
record Lines(List<Long> lines) {
    Lines {
        lines = lines.stream().sorted().toList();
    }

    private record Range(long from, long to) {
        @Override
        public String toString() {
            return from == to ? String.valueOf(from) : from + "–" + to;
        }
    }

    @Override
    public String toString() {
        return (lines.size() == 1 ? "row " : "rows ")
                + ranges().stream().map(Range::toString).collect(Collectors.joining(", "));
    }

    private List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (long line : lines) {
            int last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last).to() == line - 1) {
                ranges.set(last, new Range(ranges.get(last).from(), line));
            } else {
                ranges.add(new Range(line, line));
            }
        }
        return ranges;
    }
}
