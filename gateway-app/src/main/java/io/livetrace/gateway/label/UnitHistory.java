package io.livetrace.gateway.label;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.label.Opening;
import io.livetrace.gateway.vault.UnitUses.Use;
import java.util.List;
import java.util.Optional;

/**
 * Who opened a unit, as far as one gateway knows: the ledger tells the first opening, the vault which devices used the inner
 * code here. Other gateways may have seen more, so every number is a least.
 *
 * @param opening the first opening
 * @param uses what devices did here, the first opener's before all others
 * @param firstHere whether the first opening came through this gateway
 */
public record UnitHistory(Opening opening, List<Use> uses, boolean firstHere) {
    public UnitHistory {
        uses = List.copyOf(uses);
    }

    /**
     * Puts both together. A gateway that stopped between the ledger's answer and its own note has marked no device as the
     * first; then it was the earliest.
     *
     * @param gateway the company whose gateway this is
     */
    public static UnitHistory of(Opening opening, List<Use> uses, Gln gateway) {
        boolean marked = uses.stream().anyMatch(Use::recorded);
        return new UnitHistory(
                opening, uses, marked || (!uses.isEmpty() && opening.through().equals(gateway)));
    }

    /** On how many devices at least. */
    public int devices() {
        return uses.size() + elsewhere();
    }

    /** How often others than this device used the inner code, at least. */
    public int timesByOthers(Optional<Digest> device) {
        return elsewhere()
                + uses.stream()
                        .filter(use -> !device.equals(Optional.of(use.device())))
                        .mapToInt(Use::times)
                        .sum();
    }

    /** What this device did. */
    public Optional<Use> by(Digest device) {
        return uses.stream().filter(use -> use.device().equals(device)).findFirst();
    }

    public boolean isFirst(Digest device) {
        return firstHere && uses.get(0).device().equals(device);
    }

    private int elsewhere() {
        return firstHere ? 0 : 1;
    }
}
