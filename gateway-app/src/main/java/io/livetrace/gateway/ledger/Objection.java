package io.livetrace.gateway.ledger;

import io.livetrace.domain.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why an endorser did not endorse.
 *
 * @param mspId its organisation
 * @param message what it said
 */
public record Objection(String mspId, String message) {
    private static final String MISMATCH = "ProposalResponsePayloads do not match";

    /**
     * What follows when endorsers object: a refusal when all that were asked refuse for the same reason; a disagreement when one
     * of them does not, which may merely be a block behind; nothing when an objection is neither a refusal nor a disagreement.
     */
    public static Optional<RuntimeException> verdict(Collection<String> asked, List<Objection> objections) {
        if (objections.isEmpty() || !objections.stream().allMatch(Objection::isUnderstood)) {
            return Optional.empty();
        }
        boolean all = objections.stream()
                .map(Objection::mspId)
                .collect(Collectors.toSet())
                .containsAll(asked);
        List<Refusal> refusals = objections.stream()
                .flatMap(objection -> objection.refusal().stream())
                .toList();
        boolean unanimous = all
                && refusals.size() == objections.size()
                && refusals.stream().map(Refusal::code).distinct().count() == 1;
        return Optional.of(unanimous ? refusals.get(0) : disagreement(objections));
    }

    private boolean isUnderstood() {
        return message.contains(MISMATCH) || refusal().isPresent();
    }

    private Optional<Refusal> refusal() {
        return Refusals.parse(message);
    }

    private static LedgerFailure disagreement(List<Objection> objections) {
        String words = objections.stream()
                .map(objection -> objection.mspId() + ": " + objection.message())
                .collect(Collectors.joining("; "));
        return new LedgerFailure.EndorsersDisagree(
                "the endorsing organisations computed different results; nothing was recorded (" + words + ")");
    }
}
