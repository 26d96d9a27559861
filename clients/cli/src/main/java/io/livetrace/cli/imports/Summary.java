package io.livetrace.cli.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.cli.terminal.Terminal;
import io.livetrace.domain.kernel.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an import went.
 *
 * @param what the things imported, such as "reports"
 * @param drafts the file as it was understood
 * @param sent what became of the drafts; empty in a dry run
 */
record Summary(String what, Drafts drafts, List<Sent> sent) {
    /** Everything that is wrong, in the file's order. */
    List<Reject> rejects() {
        return Stream.concat(
                        drafts.wrong().stream(), sent.stream().map(Sent::reject).flatMap(Optional::stream))
                .sorted(Comparator.comparingLong(Reject::line))
                .toList();
    }

    void print(Terminal terminal) {
        problems().forEach(problem -> terminal.say(problem.toString()));
        duplicates().forEach((of, lines) -> terminal.say(lines + " of row " + of));
        if (!late().isEmpty()) {
            terminal.say(new Lines(late()) + ": recorded, moves nothing (late)");
        }
        terminal.print(counts());
        if (count(Sent.Fate.PENDING) > 0) {
            terminal.say(
                    "Import the file again to learn what became of those not answered; nothing is recorded twice.");
        }
    }

    void printJson(Terminal terminal) {
        ObjectNode json = Json.object()
                .put("recorded", recorded())
                .put("alreadyThere", count(Sent.Fate.ALREADY_THERE))
                .put("pending", count(Sent.Fate.PENDING));
        late().forEach(json.putArray("late")::add);
        ArrayNode duplicates = json.putArray("duplicates");
        drafts.duplicates()
                .forEach(one -> duplicates.addObject().put("row", one.line()).put("of", one.of()));
        ArrayNode failed = json.putArray("failed");
        problems().forEach(problem -> {
            ObjectNode one = failed.addObject().put("row", problem.line()).put("error", problem.sentence());
            problem.column().ifPresent(column -> one.put("column", column));
        });
        terminal.print(Json.write(json));
    }

    private String counts() {
        String repeated =
                drafts.duplicates().isEmpty() ? "" : ", " + drafts.duplicates().size() + " duplicate";
        return recorded() + " " + what + " recorded, " + count(Sent.Fate.ALREADY_THERE) + " already there" + repeated
                + ", " + count(Sent.Fate.PENDING) + " not answered yet, "
                + rejects().size() + " failed";
    }

    private List<RowProblem> problems() {
        return rejects().stream().flatMap(reject -> reject.problems().stream()).toList();
    }

    /** By the row that was there first: "2 duplicates (rows 4, 9)". */
    private Map<Long, String> duplicates() {
        return drafts.duplicates().stream()
                .collect(Collectors.groupingBy(
                        Duplicate::of,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Summary::duplicates)));
    }

    private static String duplicates(List<Duplicate> same) {
        Lines lines = new Lines(same.stream().map(Duplicate::line).toList());
        return lines + ": " + same.size() + (same.size() == 1 ? " duplicate" : " duplicates");
    }

    private List<Long> late() {
        return sent.stream()
                .filter(one -> one.fate() == Sent.Fate.LATE)
                .map(one -> one.draft().line())
                .sorted()
                .toList();
    }

    private long recorded() {
        return count(Sent.Fate.RECORDED) + count(Sent.Fate.LATE);
    }

    private long count(Sent.Fate fate) {
        return sent.stream().filter(one -> one.fate() == fate).count();
    }
}
