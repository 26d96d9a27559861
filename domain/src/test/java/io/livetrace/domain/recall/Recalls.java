package io.livetrace.domain.recall;

import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Participant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A mill's cloth of which a dress was made, and its recall at each state. */
final class Recalls {
    static final TxContext TX = new TxContext("0".repeat(64), Instant.parse("2026-11-22T08:00:00Z"), Rules.newest());
    static final RecordId RECALL = RecordId.of("R1");
    static final LotId CLOTH = new LotId(Gtin.parse("09520003000018"), LotNumber.parse("C1"));
    static final LotId DRESS = new LotId(Gtin.parse("09520002000019"), LotNumber.parse("D1"));
    static final LotId SCARF = new LotId(Gtin.parse("09520002000026"), LotNumber.parse("S1"));

    private Recalls() {}

    static Outcome open(Participant actor, Optional<Gate> gate) {
        return Recalling.open(false, cloth(), gate, command(), actor, TX);
    }

    static Recalling.Open command() {
        return new Recalling.Open(RECALL, CLOTH, "dye above the limit");
    }

    static Recall opened() {
        return recall(open(LINEN_MILL, Optional.empty()));
    }

    static Recall notified() {
        return opened().walked(0, true);
    }

    static Recall closed() {
        return recall(Recalling.close(
                notified(), List.of(), List.of(), new Recalling.Close(RECALL, List.of()), LINEN_MILL, TX));
    }

    static Outcome acknowledge(Recall recall, boolean told, Lot lot, String pieces) {
        var command = new Recalling.Acknowledge(RECALL, tally(lot.id(), pieces), Optional.of("all we had"));
        return Recalling.acknowledge(recall, told, List.of(lot), command, CARRIER, TX);
    }

    static RecallNotice notice(Participant party) {
        return new RecallNotice(RECALL, party.gln(), TX.time());
    }

    static RecallAck ack(Participant party, String pieces) {
        return new RecallAck(RECALL, party.gln(), tally(DRESS, pieces), Optional.empty(), TX.time());
    }

    static Tally tally(LotId lot, String pieces) {
        return new Tally(List.of(new Tally.Count(lot.gtin(), lot.lot(), Quantity.of(pieces, "H87"))));
    }

    static Lot cloth() {
        return lot(CLOTH, LINEN_MILL, List.of());
    }

    static Lot dress() {
        return lot(DRESS, DRESS_BRAND, List.of(CLOTH));
    }

    static Lot lot(LotId id, Participant brand, List<LotId> ancestors) {
        return new Lot(
                id.gtin(),
                id.lot(),
                brand.gln(),
                Quantity.pieces(100),
                LocalDate.of(2026, 11, 1),
                Optional.empty(),
                brand.gln(),
                List.of(),
                ancestors,
                Optional.empty(),
                Optional.empty(),
                TX.time());
    }

    static Recall recall(Outcome outcome) {
        return (Recall) outcome.result();
    }
}
