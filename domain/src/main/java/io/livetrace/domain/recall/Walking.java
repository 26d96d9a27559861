package io.livetrace.domain.recall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.pool.LotPlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A recall visits the lot and all that descends from it, step by step, and tells everyone who made, held or sold one of them
 * what to do. Nothing new can join the descendants meanwhile: the gate is shut.
 */
public final class Walking {
    /** How long a company has to stop selling. */
    static final Duration STOP_WITHIN = Duration.ofHours(1);

    /** How long a company has to set goods apart. */
    static final Duration SET_APART_WITHIN = Duration.ofHours(24);

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
        return step.walk().beginsHere() ? told(outcome, step, tx) : outcome;
    }

    /** Whoever opened the recall goes on with it, or the platform. */
    static void requireRun(Recall recall, Participant actor) {
        Refusal.unless(
                recall.opener().equals(actor.gln()) || actor.has(Role.PLATFORM),
                RecallCode.RECALL_NOT_YOURS,
                "recall " + recall.recallId() + " is run by " + recall.opener() + " or by the platform");
    }

    private static Outcome told(Outcome outcome, Step step, TxContext tx) {
        List<Task> tasks = new ArrayList<>();
        for (LotPlace place : step.places()) {
            Task task = task(step, place, tx);
            if (!tasks.contains(task)) {
                tasks.add(task);
            }
        }
        Outcome told = outcome;
        for (int i = 0; i < tasks.size(); i++) {
            Gln party = tasks.get(i).to();
            told = told.put(Instruction.issue(tx, i, tasks.get(i)))
                    .put(new RecallNotice(step.recall().recallId(), party, tx.time()));
        }
        return told;
    }

    private static Task task(Step step, LotPlace place, TxContext tx) {
        boolean sold = place.role() == LotPlace.Role.SOLD;
        ObjectNode content = Json.object();
        content.put("recallId", step.recall().recallId().value());
        content.put("gtin", place.gtin().value());
        content.put("lot", place.lot().value());
        content.set("recalled", Json.toTree(step.recall().lot()));
        content.put("reason", step.recall().reason());
        return new Task(
                sold ? InstructionKind.STOP_SALE : InstructionKind.QUARANTINE,
                step.recall().opener(),
                place.party(),
                tx.time().plus(sold ? STOP_WITHIN : SET_APART_WITHIN),
                content,
                step.recall().recordKey());
    }
}
