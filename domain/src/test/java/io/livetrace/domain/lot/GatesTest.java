package io.livetrace.domain.lot;

import static io.livetrace.domain.Companies.INSPECTOR;
import static io.livetrace.domain.Companies.PLATFORM;
import static io.livetrace.domain.Goods.CLOTH;
import static io.livetrace.domain.Goods.DRESS;
import static io.livetrace.domain.Goods.NOW;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.participant.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final Lot CLOTH_LOT = Lots.lot(CLOTH, "C1");
    private static final Lot DRESS_LOT = Lots.lot(DRESS, "D1", List.of(CLOTH_LOT.id()));

    @Test
    void a_lot_passes_every_gate_of_its_own_its_products_and_its_styles() {
        assertThat(Gates.of(CLOTH_LOT, CLOTH))
                .hasSize(12)
                .contains(
                        Gate.key(Subject.of(CLOTH_LOT.id()), GateKind.BRAND),
                        Gate.key(Subject.of(CLOTH.gtin()), GateKind.INSPECTOR),
                        Gate.key(Subject.styleOf(CLOTH), GateKind.PLATFORM));
    }

    @Test
    void of_its_ancestors_only_the_recall_gates_count() {
        assertThat(Gates.of(DRESS_LOT, DRESS))
                .hasSize(13)
                .contains(Gate.key(Subject.of(CLOTH_LOT.id()), GateKind.RECALL))
                .doesNotContain(Gate.key(Subject.of(CLOTH_LOT.id()), GateKind.INSPECTOR));
    }

    @Test
    void every_open_hold_blocks_and_is_named() {
        Gate gate = Gate.open(Subject.of(DRESS_LOT.id()), GateKind.INSPECTOR)
                .with(hold(INSPECTOR, "H1", "colour runs"))
                .with(hold(INSPECTOR, "H2", "seams open"));
        List<BlockedBy> blocking = Gates.blocking(List.of(gate));

        assertThat(blocking).extracting(BlockedBy::reason).containsExactly("colour runs", "seams open");
        assertRefused(
                LotCode.LOT_ON_HOLD,
                "INSPECTOR hold on lot:09520002000019:D1: colour runs; INSPECTOR hold",
                () -> Gates.requireNone(blocking));
    }

    @Test
    void a_recall_is_said_to_be_one() {
        var recall = new BlockedBy(Subject.of(CLOTH_LOT.id()), GateKind.RECALL, "formaldehyde");
        var hold = new BlockedBy(Subject.of(DRESS_LOT.id()), GateKind.BRAND, "seams open");

        assertRefused(LotCode.LOT_RECALLED, () -> Gates.requireNone(List.of(hold, recall)));
    }

    @Test
    void a_gate_is_open_when_its_last_hold_is_gone() {
        Hold hold = hold(PLATFORM, "H1", "sample looks wrong");
        Gate shut = Gate.open(Subject.of(DRESS.gtin()), GateKind.PLATFORM).with(hold);

        assertThatCode(() -> Gates.requireNone(Gates.blocking(List.of(shut.without(hold)))))
                .doesNotThrowAnyException();
    }

    @Test
    void companies_name_their_holds_independently() {
        Gate gate = Gate.open(Subject.of(DRESS.gtin()), GateKind.INSPECTOR)
                .with(hold(INSPECTOR, "H1", "first"))
                .with(hold(PLATFORM, "H1", "second"));

        assertThat(gate.find(PLATFORM.gln(), RecordId.of("H1")))
                .map(Hold::reason)
                .contains("second");
        assertThat(gate.findByReport(PLATFORM.gln(), RecordId.of("H1"))).isEmpty();
    }

    private static Hold hold(Participant issuer, String id, String reason) {
        return new Hold(RecordId.of(id), issuer.gln(), reason, NOW, false);
    }
}
