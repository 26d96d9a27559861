package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The dimension of business. Words of the standard are bare, whichever way the event wrote them.
 *
 * @param bizStep what was done
 * @param disposition the condition of things from then on
 * @param persistentlySet dispositions that hold until they are unset
 * @param persistentlyUnset those that no longer hold
 * @param bizTransactions papers that it belongs to: orders, notices, reports
 * @param sources whom or what place the things leave
 * @param destinations whom or what place they go to
 */
public record Why(
        Optional<String> bizStep,
        Optional<String> disposition,
        List<String> persistentlySet,
        List<String> persistentlyUnset,
        List<Role> bizTransactions,
        List<Role> sources,
        List<Role> destinations) {

    /**
     * A paper, a company or a place with the part that it has.
     *
     * @param type its part, such as {@code po} or {@code owning_party}
     * @param id its name
     */
    public record Role(Optional<String> type, Identifier id) {}

    static Why of(JsonNode event) {
        JsonNode persistent = event.path("persistentDisposition");
        return new Why(
                Members.text(event, "bizStep").map(Vocabulary::plain),
                Members.text(event, "disposition").map(Vocabulary::plain),
                Members.list(persistent, "set", word -> Vocabulary.plain(word.asText())),
                Members.list(persistent, "unset", word -> Vocabulary.plain(word.asText())),
                parties(event, "bizTransactionList", "bizTransaction"),
                parties(event, "sourceList", "source"),
                parties(event, "destinationList", "destination"));
    }

    private static List<Role> parties(JsonNode event, String list, String id) {
        return Members.list(
                event,
                list,
                entry -> new Role(
                        Members.text(entry, "type").map(Vocabulary::plain),
                        Identifier.of(entry.path(id).asText())));
    }
}
