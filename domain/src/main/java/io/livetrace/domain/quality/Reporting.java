package io.livetrace.domain.quality;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Reply;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.Hold;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.Signatures;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Someone reports what was found. A non-conformant report shuts the gate of its level; a report that supersedes another takes
 * over from it, so a conformant one lifts the hold that the other had put.
 */
public final class Reporting {
    private Reporting() {}

    /**
     * What reporting needs to know.
     *
     * @param product the article tested
     * @param idTaken whether the reporter has used the report's id for this subject and level
     * @param key the key that is said to have signed, if the reporter registered it
     * @param newest the report that the head points to
     * @param gate the gate of this subject and level
     */
    public record Facts(
            Product product, boolean idTaken, Optional<PartyKey> key, Optional<QcReport> newest, Gate gate) {}

    /** The GTIN tested; a report on a style names it as its article. */
    public static Gtin tested(QcReport report) {
        return report.tested()
                .orElseThrow(() -> new Refusal(
                        QualityCode.REPORT_INCOMPLETE, "/article: a report on a style names the GTIN of its samples"));
    }

    public static Outcome report(Facts facts, QcReport report, Participant actor, TxContext tx) {
        Refusal.unless(
                report.reporter().equals(actor.gln()),
                QualityCode.LEVEL_NOT_YOURS,
                "/reporter: a report is submitted by its reporter");
        report.level().requireMember(actor, facts.product().brand());
        Refusal.unless(
                !facts.idTaken(),
                QualityCode.REPORT_ALREADY_EXISTS,
                "report " + report.reportId() + " exists; a correction has its own id and supersedes it");
        ReportRules.require(report, facts.product(), tx);
        Signatures.require(report, actor, facts.key(), tx.rules());
        return withGate(facts.gate(), report, withHead(facts.newest(), report, tx), tx)
                .put(QualityEvents.inspected(report, tested(report), tx));
    }

    /** What the reporter thereby answers to an instruction; refuses where that asks for something else. */
    public static Reply reply(Conversation conversation, QcReport report) {
        Instruction instruction = conversation.instruction();
        Refusal.unless(
                instruction.kind() == InstructionKind.INSPECT && instruction.concerns(tested(report)),
                InstructionCode.INSTRUCTION_MISMATCH,
                "/instruction: it is no INSPECT of " + tested(report));
        return conversation.allDone();
    }

    private static Outcome withHead(Optional<QcReport> newest, QcReport report, TxContext tx) {
        boolean newer = newest.filter(head -> head.isValidAt(tx.time()))
                .map(head -> !head.at().isAfter(report.at()))
                .orElse(true);
        Outcome outcome = Outcome.writing(report);
        return newer ? outcome.put(QcHead.to(report)) : outcome;
    }

    private static Outcome withGate(Gate now, QcReport report, Outcome outcome, TxContext tx) {
        Gate next = report.supersedes()
                .flatMap(old -> now.findByReport(old.reporter(), old.reportId()))
                .map(now::without)
                .orElse(now);
        if (report.verdict() == Verdict.NON_CONFORMANT) {
            next = next.with(new Hold(report.reportId(), report.reporter(), findings(report), tx.time(), true));
        }
        return next.equals(now) ? outcome : outcome.put(next);
    }

    private static String findings(QcReport report) {
        String failed = report.results().stream()
                .filter(result -> !result.conforms())
                .map(result -> result.characteristic() + " " + result.value() + " (limit " + result.limit() + ")")
                .collect(Collectors.joining(", "));
        String text = "report " + report.reportId() + " is non-conformant: "
                + (failed.isEmpty() ? report.defective() + " of " + report.inspected() + " defective" : failed);
        return text.substring(0, Math.min(text.length(), Text.LONGEST));
    }
}
