package io.livetrace.gateway.lookup;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.livestream.Session;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.livestream.Statement;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.livestream.LivestreamProjections;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sessions in which a lot was sold: those with a slot that had some of the lot in a lane. Of slots only what was said in
 * public is told; how much they sold is nobody's business.
 */
public final class StreamSellers implements Sellers {
    @Override
    public List<Sale> of(LotId lot, Snapshot now) {
        return now.having(Slot.TYPE, Facet.of(LivestreamProjections.GTIN, lot.gtin())).stream()
                .filter(slot -> !slot.from().isAfter(now.asOfTime()) && sold(slot, lot, now))
                .flatMap(slot ->
                        now.find(Session.key(slot.sessionId())).map(session -> sale(session, slot, now)).stream())
                .sorted(Comparator.comparing(Sale::from).reversed())
                .toList();
    }

    private static boolean sold(Slot slot, LotId lot, Snapshot now) {
        return now.list(Lane.allOf(slot.slotId())).stream()
                .flatMap(lane -> lane.components().stream())
                .anyMatch(part -> new LotId(part.pool().gtin(), part.pool().lot()).equals(lot));
    }

    private static Sale sale(Session session, Slot slot, Snapshot now) {
        Names names = new Names(now);
        return new Sale(
                session.sessionId().value(),
                Text.of(session.title()),
                names.company(session.operator()),
                Optional.of(Text.of(session.hostId())),
                session.aiPresenter(),
                slot.from(),
                ended(slot, now),
                Optional.empty(),
                slot.statements().stream().map(said -> statement(said, now)).toList());
    }

    /** When the sale ended, if it has. The read model's time has milliseconds only. */
    private static Optional<Instant> ended(Slot slot, Snapshot now) {
        return now.find(SaleWindow.key(slot.slotId()))
                .map(SaleWindow::until)
                .filter(until -> !until.truncatedTo(ChronoUnit.MILLIS).isAfter(now.asOfTime()));
    }

    private static Sale.Statement statement(Statement said, Snapshot now) {
        Text text = Text.of(said.text());
        Optional<QcReport> checked = said.report()
                .filter(citation -> citation.level() != QcLevel.BRAND_SELF)
                .flatMap(citation -> now.find(citation.key()))
                .filter(report -> report.verdict() == io.livetrace.domain.quality.Verdict.CONFORMANT);
        Optional<Digest> document = said.documents().stream().findFirst();
        if (checked.isPresent()) {
            Organisation checker = new Names(now).company(checked.get().reporter());
            return new Sale.Statement(text, Sale.Badge.VERIFIED_BY, Optional.of(checker), document);
        }
        boolean claimed = document.isPresent() || said.report().isPresent();
        return new Sale.Statement(
                text, claimed ? Sale.Badge.BRAND_EVIDENCE : Sale.Badge.NO_EVIDENCE, Optional.empty(), document);
    }
}
