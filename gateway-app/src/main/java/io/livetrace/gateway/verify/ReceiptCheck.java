package io.livetrace.gateway.verify;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.stock.Intake;
import io.livetrace.domain.stock.IntakeReceipt;
import io.livetrace.domain.stock.IntakeReceipt.Part;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.readmodel.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a receipt against the blocks: whether the platform signed it, and whether its lanes' batches hold the orders under the
 * numbers that it gave them. A number that a later one has passed will not come any more.
 */
final class ReceiptCheck {
    private final IntakeReceipt receipt;
    private final Folded now = new Folded();
    private final Set<Part> entered = new HashSet<>();
    private final Map<Integer, Intake> newest = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    ReceiptCheck(IntakeReceipt receipt) {
        this.receipt = receipt;
    }

    void read(Block block) {
        block.transactions().stream().filter(Block.Transaction::isValid).forEach(tx -> {
            List<Verdict> verdicts = Verdict.on(tx, now, now::find);
            now.fold(verdicts);
            new Step(block, tx, verdicts, now)
                    .written(LaneBatch.class)
                    .filter(batch -> batch.slotId().equals(receipt.slotId()))
                    .forEach(this::look);
        });
    }

    /** What does not hold, in words; nothing where all was entered as the receipt says. */
    List<String> findings() {
        List<String> all = new ArrayList<>();
        signature().ifPresent(all::add);
        all.addAll(findings);
        receipt.parts().stream()
                .filter(part -> !entered.contains(part))
                .map(this::missing)
                .forEach(all::add);
        return all;
    }

    private void look(LaneBatch batch) {
        Optional<Intake> first = batch.intake();
        if (first.isEmpty()) {
            return;
        }
        newest.put(batch.n(), first.get().plus(batch.operations().size() - 1));
        receipt.parts().stream()
                .filter(part -> part.lane() == batch.n() && meets(part, first.get(), batch))
                .forEach(part -> look(part, first.get(), batch));
    }

    private void look(Part part, Intake first, LaneBatch batch) {
        int from = (int) (part.first().number() - first.number());
        boolean whole = from >= 0 && from + part.count() <= batch.operations().size();
        if (whole
                && Intake.digest(batch.operations().subList(from, from + part.count()))
                        .equals(part.digest())) {
            entered.add(part);
        } else {
            findings.add("batch " + batch.seq() + " of lane " + part.lane() + " holds other orders under number "
                    + part.first() + " than were signed for");
        }
    }

    private static boolean meets(Part part, Intake first, LaneBatch batch) {
        return part.first().series() == first.series()
                && part.first().number() < first.number() + batch.operations().size()
                && first.number() < part.first().number() + part.count();
    }

    private Optional<String> signature() {
        try {
            Optional<PartyKey> key = now.find(PartyKey.key(receipt.by(), receipt.keyId()));
            if (key.isEmpty()) {
                return Optional.of("the key " + receipt.keyId() + " is not registered for " + receipt.by());
            }
            receipt.requireSigned(key.get());
            return Optional.empty();
        } catch (Refusal wrong) {
            return Optional.of(wrong.detail());
        }
    }

    private String missing(Part part) {
        boolean passed = Optional.ofNullable(newest.get(part.lane()))
                .filter(last -> last.series() > part.first().series()
                        || (last.series() == part.first().series()
                                && last.number() >= part.first().number()))
                .isPresent();
        return "lane " + part.lane() + " holds no order under number " + part.first()
                + (passed ? ", and later ones have passed it" : ", up to now");
    }
}
