package io.livetrace.gateway.verify;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.StockPool;
import io.livetrace.domain.pool.TransferAcceptance;
import io.livetrace.domain.pool.TransferOffer;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.LaneGrant;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What each record posts. Two accounts balance whatever happens: of a lot, what was made is what lies, waits, was given to
 * lanes, was used up or was written off; of a pool, what was given to lanes is what lanes have, hand over or give back.
 */
final class Books {
    private final Records now;
    private final BiConsumer<String, BigDecimal> post;

    Books(Records now, BiConsumer<String, BigDecimal> post) {
        this.now = now;
        this.post = post;
    }

    void enter(LedgerRecord content) {
        if (content instanceof Lot lot) {
            made(lot);
        } else if (content instanceof StockPool pool) {
            held(pool);
        } else if (content instanceof PoolIn row) {
            waiting(row);
        } else if (content instanceof TransferAcceptance taken) {
            damaged(taken);
        } else if (content instanceof Lane lane) {
            allotted(lane.components(), lane.counts().allotted());
        } else if (content instanceof LaneGrant grant) {
            allotted(grant.components(), grant.units());
        }
    }

    private void made(Lot lot) {
        post.accept(account(lot.id()), lot.quantity().value());
        lot.inputs().forEach(input -> takenFrom(account(input.lot()), input.quantity()));
    }

    private void held(StockPool stock) {
        String lot = account(lotOf(stock.pool()));
        takenFrom(lot, stock.onHand());
        takenFrom(lot, stock.allotted());
        takenFrom(lot, stock.missing());
        post.accept(account(stock.pool()), stock.allotted().value());
    }

    /** What a lane gave back counts as allotted until it is folded. */
    private void waiting(PoolIn row) {
        switch (row.origin()) {
            case ARRIVED -> takenFrom(account(lotOf(row.pool())), row.quantity());
            case GIVEN_BACK -> takenFrom(account(row.pool()), row.quantity());
        }
    }

    private void damaged(TransferAcceptance taken) {
        now.find(TransferOffer.key(taken.giver(), taken.transferId()))
                .ifPresent(offer -> takenFrom(account(lotOf(offer.from())), taken.damaged()));
    }

    private void allotted(List<LaneComponent> components, long units) {
        components.forEach(component -> takenFrom(account(component.pool()), component.pieces(units)));
    }

    private void takenFrom(String account, Quantity quantity) {
        post.accept(account, quantity.value().negate());
    }

    private static LotId lotOf(PoolId pool) {
        return new LotId(pool.gtin(), pool.lot());
    }

    private static String account(LotId lot) {
        return "lot " + lot;
    }

    private static String account(PoolId pool) {
        return "lanes of " + pool;
    }
}
