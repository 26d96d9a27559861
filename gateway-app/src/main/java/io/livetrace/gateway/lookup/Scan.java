package io.livetrace.gateway.lookup;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.label.Opening;
import io.livetrace.gateway.label.UnitHistory;
import io.livetrace.gateway.label.Units;
import io.livetrace.gateway.vault.UnitUses.Use;
import java.util.List;
import java.util.Optional;

/**
 * What was scanned, and what the vault knows of it.
 *
 * @param kept leaves of the serial number
 * @param uses what devices did with the unit
 */
record Scan(Item item, Units.Kept kept, List<Use> uses) {
    Scan {
        uses = List.copyOf(uses);
    }

    /**
     * What the code itself comes to, whatever is known of the goods.
     *
     * @param leaf the unit's, when it is one whose label counts
     * @param history its openings, when there was one
     */
    record Unit(List<Fact> facts, Optional<LabelLeaf> leaf, Optional<UnitHistory> history) {
        static Unit none(Fact fact) {
            return new Unit(List.of(fact), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Holds the code against the ledger. A serial number that this gateway cannot find counts as unknown only when it holds
     * every leaf file of the lot.
     *
     * @param gateway the company whose gateway this is
     */
    Unit unit(Sources sources, Gln gateway) {
        if (item.serial().isEmpty()) {
            return Unit.none(item.lot().isPresent() ? new Fact.LotLevel() : new Fact.ProductLevel());
        }
        Units.Finding finding = Units.find(kept, sources.snapshot());
        return finding.unit()
                .map(unit -> registered(unit.leaf(), sources, gateway))
                .orElseGet(() -> Unit.none(
                        finding.complete()
                                ? new Fact.Unknown()
                                : new Fact.CannotCheck(sources.snapshot().asOfTime())));
    }

    private Unit registered(LabelLeaf leaf, Sources sources, Gln gateway) {
        Optional<UnitHistory> history =
                sources.find(Opening.key(leaf.hash())).map(opening -> UnitHistory.of(opening, uses, gateway));
        List<Fact> facts = history.map(openings -> new OpeningFacts(openings).forEverybody())
                .orElse(List.of(new Fact.Unused()));
        return new Unit(facts, Optional.of(leaf), history);
    }
}
