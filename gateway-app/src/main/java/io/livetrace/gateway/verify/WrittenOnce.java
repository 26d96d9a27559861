package io.livetrace.gateway.verify;

import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.label.Opening;
import io.livetrace.domain.logistics.HandoverAcceptance;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Genesis;
import io.livetrace.domain.pool.StockCount;
import io.livetrace.domain.pool.TransferAcceptance;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.gateway.readmodel.Verdict;
import java.util.List;
import java.util.function.Consumer;

/** Some records are written for good: nobody changes or deletes them, and nobody writes them a second time. */
final class WrittenOnce implements Rule {
    private static final List<String> TYPES = List.<RecordType<?>>of(
                    Request.TYPE,
                    EpcisEvent.TYPE,
                    Genesis.TYPE,
                    Instruction.TYPE,
                    Lot.TYPE,
                    QcReport.TYPE,
                    Opening.TYPE,
                    LaneBatch.TYPE,
                    StockCount.TYPE,
                    TransferAcceptance.TYPE,
                    HandoverAcceptance.TYPE)
            .stream()
            .map(RecordType::name)
            .toList();

    @Override
    public Check check() {
        return Check.ONCE;
    }

    @Override
    public int look(Step step, Consumer<String> wrong) {
        List<Verdict> lasting = step.verdicts().stream()
                .filter(verdict -> TYPES.contains(verdict.key().type()))
                .toList();
        lasting.stream()
                .filter(verdict -> verdict.before().isPresent())
                .forEach(verdict -> wrong.accept(verdict.key() + " was there before"));
        return lasting.size();
    }
}
