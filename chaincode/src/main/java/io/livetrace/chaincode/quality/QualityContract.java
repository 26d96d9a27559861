package io.livetrace.chaincode.quality;

import io.livetrace.chaincode.instruction.Answers;
import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.ledger.State;
import io.livetrace.chaincode.participant.SignatureReader;
import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.quality.HoldLift;
import io.livetrace.domain.quality.Holding;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.QualityCode;
import io.livetrace.domain.quality.Reporting;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Quality reports and holds. */
@Contract(name = "quality")
public final class QualityContract implements ContractInterface {
    private final Shell shell;

    public QualityContract() {
        this(Shell.system());
    }

    public QualityContract(Shell shell) {
        this.shell = shell;
    }

    @Transaction
    public String report(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(QcReport.class, QualityContract::report);
    }

    /** Shuts the gate of the actor's side without a report. */
    @Transaction
    public String hold(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Holding.Put.class, call -> {
            Holding.Put put = call.command();
            boolean idUsed = call.state()
                    .exists(HoldLift.key(put.subject(), put.kind(), call.actor().gln(), put.holdId()));
            Gate gate = gate(call.state(), put.subject(), put.kind());
            return Holding.put(gate, idUsed, brandOf(call.state(), put.subject()), put, call.actor(), call.tx());
        });
    }

    @Transaction
    public String lift(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Holding.Lift.class, call -> {
            Holding.Lift lift = call.command();
            Gate gate = gate(call.state(), lift.subject(), lift.kind());
            Participant issuer = call.state().participant(lift.issuer());
            return Holding.lift(gate, brandOf(call.state(), lift.subject()), issuer, lift, call.actor(), call.tx());
        });
    }

    private static Outcome report(Call<QcReport> call) {
        QcReport report = call.command();
        Outcome reported = Reporting.report(facts(call.state(), report), report, call.actor(), call.tx());
        return report.instruction()
                .map(id -> reported.and(answered(call, id).writes()))
                .orElse(reported);
    }

    private static Outcome answered(Call<QcReport> call, InstructionId id) {
        var conversation = Answers.conversation(call.state(), id);
        return Answers.give(call, Reporting.reply(conversation, call.command()));
    }

    private static Reporting.Facts facts(State state, QcReport report) {
        requireExists(state, report.subject());
        report.supersedes()
                .ifPresent(old -> state.require(
                        QcReport.key(report.subject(), report.level(), old), QualityCode.REPORT_NOT_FOUND));
        return new Reporting.Facts(
                product(state, Reporting.tested(report)),
                state.isTaken(report.recordKey()),
                new SignatureReader(state).key(report),
                new ReportReader(state).newest(report.subject(), report.level()),
                gate(state, report.subject(), report.level().gate()));
    }

    private static Gate gate(State state, Subject subject, GateKind kind) {
        return state.find(Gate.key(subject, kind)).orElseGet(() -> Gate.open(subject, kind));
    }

    private static void requireExists(State state, Subject subject) {
        if (subject instanceof Subject.OfLot ofLot) {
            state.require(Lot.key(ofLot.lot()), LotCode.LOT_NOT_FOUND);
        }
    }

    /** Whose goods these are; a style is named by its brand. */
    private static Gln brandOf(State state, Subject subject) {
        requireExists(state, subject);
        return subject instanceof Subject.OfStyle style
                ? state.participant(style.brand()).gln()
                : subject.gtin().map(gtin -> product(state, gtin).brand()).orElseThrow();
    }

    private static Product product(State state, Gtin gtin) {
        return state.require(Product.key(gtin), CatalogCode.PRODUCT_NOT_FOUND);
    }
}
