package io.livetrace.benchmarks.micro;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantStatus;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatching;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.domain.stock.SaleRules;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.domain.stock.Terms;
import io.livetrace.gateway.demo.DemoCompany;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A lane that has just been opened, and the five hundred orders that wait for it. */
final class FullLane implements Records {
    static final int ORDERS = 500;

    private static final int TOKEN_BYTES = 16;
    private static final RecordId SLOT = RecordId.of("slot");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final SaleRules RULES = SaleRules.defaults(Optional.of(2));
    private static final Participant PLATFORM = platform();

    private final SaleWindow window =
            new SaleWindow(SLOT, DemoCompany.ANCHOR.gln(), NOW, NOW.plus(Duration.ofHours(1)), false, RULES);
    private final Lane lane =
            withTerm(Lane.open(SLOT, 1, List.of(component()), BuyerToken.ALL_GROUPS, 0, 2 * ORDERS, NOW));
    private final LaneBatching.Batch batch = new LaneBatching.Batch(
            SLOT,
            1,
            lane.seq(),
            IntStream.range(0, ORDERS).mapToObj(FullLane::order).toList());

    /** What the contract decides about all of them. */
    Outcome enter() {
        return LaneBatching.enter(
                lane,
                batch,
                new LaneBatching.Facts(window, List.of(), this, pool -> List.of(), order -> false),
                PLATFORM,
                tx());
    }

    /** The first record of that type that the decision writes. */
    <T extends LedgerRecord> T written(Class<T> type) {
        return enter().writes().stream()
                .filter(Write.Put.class::isInstance)
                .map(write -> ((Write.Put) write).content())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Nothing has been sold before. */
    @Override
    public <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        return Optional.empty();
    }

    private Lane withTerm(Lane opened) {
        return Terms.take(opened, window, PLATFORM, tx()).writes().stream()
                .map(write -> (Lane) ((Write.Put) write).content())
                .findFirst()
                .orElseThrow();
    }

    private static Operation order(int n) {
        byte[] token = Arrays.copyOf(Digest.of("buyer " + n).bytes(), TOKEN_BYTES);
        return new Operation.Reserve(
                OrderId.ofShop(NOW.getEpochSecond() + "-A" + n),
                BuyerToken.of(Base64.getUrlEncoder().withoutPadding().encodeToString(token)),
                1);
    }

    private static LaneComponent component() {
        PoolId pool = new PoolId(
                Gtin.parse("09521234543213"),
                LotNumber.parse("L1"),
                DemoCompany.LOGISTICS.gln(),
                DemoCompany.BRAND.gln(),
                PoolKind.BRAND);
        return new LaneComponent(pool, 1, DemoCompany.LOGISTICS.gln());
    }

    private static Participant platform() {
        var known = DemoCompany.PLATFORM.registration();
        return new Participant(
                known.gln(),
                known.name(),
                known.mspId(),
                known.roles(),
                known.prefixes(),
                known.seal(),
                ParticipantStatus.ADMITTED,
                Optional.empty(),
                Optional.empty());
    }

    private static TxContext tx() {
        return new TxContext(Digest.of("transaction").hex(), NOW, Rules.newest());
    }
}
