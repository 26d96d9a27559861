package io.livetrace.cli.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.cli.terminal.Terminal;
import io.livetrace.domain.kernel.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an import went.
 *
 * @param what the things imported, such as "reports"
 * @param sent what became of the drafts; empty in a dry run
 * @param wrong rows that could not be read
 */
record Summary(String what, List<Sent> sent, List<Reject> wrong) {
    /** Everything that is wrong, in the file's order. */
    List<Reject> rejects() {
        return Stream.concat(wrong.stream(), sent.stream().map(Sent::reject).flatMap(Optional::stream))
                .sorted(Comparator.comparingLong(reject -> reject.problem().line()))
                .toList();
    }

    void print(Terminal terminal) {
        rejects().forEach(reject -> terminal.say(reject.problem().toString()));
        terminal.print(count(Sent.Fate.RECORDED) + " " + what + " recorded, " + count(Sent.Fate.ALREADY_THERE)
                + " already there, " + count(Sent.Fate.PENDING) + " not answered yet, "
                + rejects().size() + " failed");
        if (count(Sent.Fate.PENDING) > 0) {
            terminal.say(
                    "Import the file again to learn what became of those not answered; nothing is recorded twice.");
        }
    }

    void printJson(Terminal terminal) {
        ObjectNode json = Json.object()
                .put("recorded", count(Sent.Fate.RECORDED))
                .put("alreadyThere", count(Sent.Fate.ALREADY_THERE))
                .put("pending", count(Sent.Fate.PENDING));
        ArrayNode failed = json.putArray("failed");
        rejects().stream().map(Reject::problem).forEach(problem -> {
            ObjectNode one = failed.addObject().put("row", problem.line()).put("error", problem.sentence());
            problem.column().ifPresent(column -> one.put("column", column));
        });
        terminal.print(Json.write(json));
    }

    private long count(Sent.Fate fate) {
        return sent.stream().filter(one -> one.fate() == fate).count();
    }
}
