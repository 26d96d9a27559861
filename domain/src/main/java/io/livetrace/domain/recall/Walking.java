package io.livetrace.domain.recall;

import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.pool.LotPlace;
import java.util.List;

/**
 * A recall visits the lot and all that descends from it, step by step, and tells everyone who made, held or sold one of them
 * what to do. Nothing new can join the descendants meanwhile: the gate is shut.
 */
public final class Walking {
    private Walking() {}

    /** Goes one step on with one lot. */
    public record Walk(RecordId recallId, LotId lot) {}

    /**
     * What one step found.
     *
     * @param places who had to do with the lot; read when its walk begins
     * @param children lots that it went into and that are new to this recall
     * @param next the first bucket of children that was not read
     */
    public record Step(Recall recall, RecallWalk walk, List<LotPlace> places, List<LotId> children, int next) {
        public Step {
            places = List.copyOf(places);
            children = List.copyOf(children);
        }

        private List<Concern> concerns() {
            return places.stream().map(place -> new Concern(recall, place)).toList();
        }
    }

    /**
     * Where a recall has come to.
     *
     * @param found lots that have to be walked now
     */
    public record WalkResult(Recall recall, RecallWalk walk, List<LotId> found) {}

    /** Tells whom the lot concerns, and queues the lots that it went into. */
    public static Outcome walk(Step step, Participant actor, TxContext tx) {
        requireRun(step.recall(), actor);
        Recalling.requireOpen(step.recall());
        Refusal.unless(
                !step.walk().hasEnded(),
                RecallCode.RECALL_WALK_ENDED,
                "everything about lot " + step.walk().lot() + " is done");
        RecallWalk walk = step.walk().upTo(step.next());
        Recall recall = step.recall().walked(step.children().size(), walk.hasEnded());
        List<RecallWalk> queued = step.children().stream()
                .map(child -> RecallWalk.begin(recall.recallId(), child))
                .toList();
        Outcome outcome = Outcome.of(new WalkResult(recall, walk, step.children()))
                .put(recall)
                .put(walk)
                .putAll(queued);
        return step.walk().beginsHere() ? outcome.and(Concern.tell(step.concerns(), 0, tx)) : outcome;
    }

    /** Whoever opened the recall goes on with it, or the platform. */
    static void requireRun(Recall recall, Participant actor) {
        Refusal.unless(
                recall.opener().equals(actor.gln()) || actor.has(Role.PLATFORM),
                RecallCode.RECALL_NOT_YOURS,
                "recall " + recall.recallId() + " is run by " + recall.opener() + " or by the platform");
    }
}
