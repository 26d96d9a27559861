package io.livetrace.chaincode;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.LotMaking.poolOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.label.LabelContract;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.logistics.Parcels;
import io.livetrace.domain.instruction.AnswerKind;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Reply;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.label.InnerCode;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.label.Labelling;
import io.livetrace.domain.label.MerkleTree;
import io.livetrace.domain.label.UnitSerial;
import io.livetrace.domain.label.Unsealing;
import io.livetrace.domain.livestream.ChannelPriorities;
import io.livetrace.domain.livestream.Crediting;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.Supplying;
import io.livetrace.domain.logistics.Packing;
import io.livetrace.domain.logistics.ScanStep;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.pool.Counting;
import io.livetrace.domain.pool.Offering;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.pool.Refilling;
import io.livetrace.domain.quality.Holding;
import io.livetrace.domain.recall.Recalling;
import io.livetrace.domain.recall.Walking;
import io.livetrace.domain.stock.LaneGrant;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.Terms;
import io.livetrace.embedded.EndorseException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.junit.jupiter.api.Test;

/**
 * Every transaction is run by two copies of the chaincode, on two organisations' peers. The ledger puts their answers side by
 * side, byte by byte: keys and versions read, ranges, values written, hashes of private values, the event and the result.
 */
class EndorsersAgreeTest {
    private final Set<String> accepted = new ConcurrentSkipListSet<>();

    @Test
    void on_every_transaction_that_there_is() {
        try (Network network = Network.startWithAltered(clock -> listening(SecondCopy.of(clock)), PLATFORM.mspId())) {
            new Story(network).play();
        }
        assertThat(accepted)
                .containsExactlyInAnyOrderElementsOf(
                        Routes.of(Contracts.all(Shell.system())).byName().keySet());
    }

    @Test
    void or_nothing_happens() {
        assertThatThrownBy(() -> Network.startWithAltered(EndorsersAgreeTest::diverging, PLATFORM.mspId()))
                .isInstanceOf(EndorseException.class)
                .hasMessageContaining("do not match");
    }

    /** Remembers which transactions it has accepted. */
    private Chaincode listening(Chaincode copy) {
        return new Wrapped(copy) {
            @Override
            public Response invoke(ChaincodeStub stub) {
                Response response = super.invoke(stub);
                if (response.getStatus() == Response.Status.SUCCESS) {
                    accepted.add(stub.getFunction());
                }
                return response;
            }
        };
    }

    /** Writes one key more than others do. */
    private static Chaincode diverging(Clock clock) {
        return new Wrapped(new LiveTraceChaincode(clock)) {
            @Override
            public Response invoke(ChaincodeStub stub) {
                stub.putState("mine", new byte[] {1});
                return super.invoke(stub);
            }
        };
    }

    private abstract static class Wrapped extends ChaincodeBase {
        private final Chaincode inner;

        Wrapped(Chaincode inner) {
            this.inner = inner;
        }

        @Override
        public Response init(ChaincodeStub stub) {
            return inner.init(stub);
        }

        @Override
        public Response invoke(ChaincodeStub stub) {
            return inner.invoke(stub);
        }
    }

    /** Goods from the mill to the recall, with at least one call of each transaction. */
    private record Story(Network network, Goods goods, Parcels parcels) {
        Story(Network network) {
            this(network, new Goods(network), new Parcels(network));
        }

        void play() {
            Wares.on(network);
            stockChangesHands();
            goodsAreLookedAt();
            goodsAreLabelled();
            goodsAreSold();
            goodsAreStopped();
            goodsTravel();
            goodsAreRecalled();
            othersAreHeard();
        }

        private void stockChangesHands() {
            Lot cloth = goods.aLot().madeBy(MILL).counting(500).made();
            PoolId sold = new PoolId(cloth.gtin(), cloth.lot(), cloth.madeAt(), BRAND.gln(), PoolKind.BRAND);
            Quantity metres = Quantity.of("100", "MTR");
            goods.handOver(poolOf(cloth), sold, metres);
            goods.handOver(sold, Goods.stock(cloth, BRAND, goods.aPlaceOf(LOGISTICS)), Quantity.of("40", "MTR"));
            submit(
                    BRAND,
                    "pool:count",
                    new Counting.Count(
                            sold, Quantity.of("60", "MTR"), Quantity.of("59", "MTR"), "yearly", goods.rowsOf(sold)));
        }

        private void goodsAreLookedAt() {
            Lot lot = goods.aLot().released();
            Subject subject = Subject.of(lot.id());
            RecordId hold = RecordId.of("H-1");
            submit(BRAND, "quality:hold", new Holding.Put(subject, GateKind.BRAND, hold, "seams open"));
            submit(BRAND, "quality:lift", new Holding.Lift(subject, GateKind.BRAND, BRAND.gln(), hold, "mended"));
        }

        private void goodsAreLabelled() {
            Lot lot = goods.aLot().made();
            UnitSerial serial = UnitSerial.of(bytes("serial", UnitSerial.BYTES));
            InnerCode code = InnerCode.of(bytes("code", InnerCode.BYTES));
            Salt salt = Salt.of(bytes("salt", Salt.BYTES));
            MerkleTree tree = MerkleTree.of(List.of(LabelLeaf.of(serial, code, salt)));
            Digest file = Digest.of("leaf file");
            submit(
                    BRAND,
                    "label:commit",
                    new Labelling.Commit(lot.gtin(), lot.lot(), 1, tree.root(), tree.count(), file, LOGISTICS.gln()));
            for (Company keeper : List.of(BRAND, PLATFORM, LOGISTICS)) {
                submit(keeper, "label:deposit", new Labelling.Deposit(lot.gtin(), lot.lot(), 1, file));
            }
            var open = new Unsealing.Open(
                    lot.gtin(), lot.lot(), 1, tree.prove(serial.digest()).orElseThrow(), salt);
            network.as(PLATFORM)
                    .submit(
                            "label:open",
                            open,
                            Map.of(LabelContract.INNER_CODE, code.printed().getBytes(StandardCharsets.UTF_8)));
        }

        private void goodsAreSold() {
            SlotMaking slot = goods.aSlot().asPreSale().ready();
            var half = slot.confirmation(slot.lane(4));
            submit(BRAND, "livestream:limitCredit", new Crediting.Limit(ANCHOR.gln(), 10));
            submit(BRAND, "livestream:grantCredit", new Crediting.Grant(slot.slotId(), 10));
            submit(ANCHOR, "livestream:gates", half);
            submit(ANCHOR, "livestream:confirm", half);
            submit(ANCHOR, "livestream:addLane", new Supplying.AddLane(slot.slotId(), 2, slot.lane(5)));
            submit(ANCHOR, "livestream:goLive", new Running.GoLive(slot.sessionId(), Digest.of("host"), false));
            Operation.Take taken = topUp(slot);
            slot.entered(1, 0, new Operation.Give(2, 1, List.of())).entered(2, 0, new Operation.Take(1, 1, 0), taken);
            submit(PLATFORM, "stock:lane", new Terms.TakeTerm(slot.slotId(), 1));
            submit(BRAND, "pool:standBy", standby(slot));
            slot.entered(1, 1, new Operation.Adjust(0, Optional.of(100L)));
            submit(BRAND, "pool:refill", refill(slot));
            slot.ended().entered(1, 2, new Operation.Close()).entered(2, 1, new Operation.Close());
            submit(ANCHOR, "livestream:settle", new Running.OfSlot(slot.slotId()));
            submit(ANCHOR, "livestream:terms", new Running.OfSlot(slot.slotId()));
            submit(BRAND, "livestream:purgeTerms", new Running.OfSlot(slot.slotId()));
            submit(ANCHOR, "livestream:endSession", new Running.OfSession(slot.sessionId()));
            submit(PLATFORM, "livestream:setPriorities", ChannelPriorities.NONE);
        }

        /** A unit more for the second lane, and how it is taken. */
        private Operation.Take topUp(SlotMaking slot) {
            submit(
                    ANCHOR,
                    "livestream:topUp",
                    new Supplying.TopUp(slot.slotId(), 2, 1, slot.lane(1).parts()));
            LaneGrant grant =
                    WorldState.of(network).all(LaneGrant.allOf(slot.slotId())).get(0);
            return new Operation.Take(grant.from(), grant.seq(), grant.index());
        }

        /** From elsewhere, for the lane that will run low. */
        private Offering.Offer standby(SlotMaking slot) {
            PoolId far = poolOf(goods.aLot().of(slot.product()).made());
            PoolId near = new PoolId(far.gtin(), far.lot(), poolOf(slot.lot()).location(), far.owner(), far.kind());
            Instant until = network.clock().instant().plus(Duration.ofDays(1));
            return new Offering.Offer(RecordId.of("T-8"), far, near, Quantity.pieces(1), until);
        }

        /** From elsewhere, for the lane that ran low. */
        private Refilling.Refill refill(SlotMaking slot) {
            PoolId far = poolOf(goods.aLot().of(slot.product()).made());
            Instruction low = WorldState.of(network).all(Instruction.TYPE.key()).stream()
                    .filter(task -> task.kind() == InstructionKind.REPLENISH)
                    .findFirst()
                    .orElseThrow();
            Instant until = network.clock().instant().plus(Duration.ofDays(1));
            return new Refilling.Refill(
                    low.id(), RecordId.of("T-9"), far, Quantity.pieces(1), until, goods.rowsOf(far));
        }

        private void goodsAreStopped() {
            SlotMaking stopped = goods.aSlot().ready().confirmed();
            submit(PLATFORM, "livestream:stop", new Running.Stop(stopped.slotId(), "seams open"));
            SlotMaking cancelled = goods.aSlot().proposed();
            submit(ANCHOR, "livestream:cancel", new Running.OfSlot(cancelled.slotId()));
            submit(ANCHOR, "livestream:cancelSession", new Running.OfSession(cancelled.sessionId()));
        }

        private void goodsTravel() {
            LotId yogurt = goods.aLot().of(goods.aYogurt()).made().id();
            ShipmentId parcel = parcels.fromBrand(yogurt);
            submit(LOGISTICS, "logistics:pack", new Packing.Pack(parcel, List.of(Parcels.content(yogurt, 1))));
            Tally eleven = Parcels.tally(yogurt, Parcels.PIECES + 1);
            parcels.offer(parcel, BRAND, LOGISTICS, eleven);
            parcels.accept(parcel, LOGISTICS, eleven);
            parcels.scan(parcel, LOGISTICS, ScanStep.SEEN);
            parcels.read(parcel, LOGISTICS, 1, "9.5");
            parcels.lift(parcel, BRAND);
        }

        private void goodsAreRecalled() {
            Lot lot = goods.aLot().made();
            RecordId recall = RecordId.of("R-1");
            submit(BRAND, "recall:open", new Recalling.Open(recall, lot.id(), "dye above the limit"));
            submit(BRAND, "recall:walk", new Walking.Walk(recall, lot.id()));
            Tally apart = Parcels.tally(lot.id(), 3);
            submit(BRAND, "recall:acknowledge", new Recalling.Acknowledge(recall, apart, Optional.empty()));
            submit(BRAND, "recall:close", new Recalling.Close(recall, List.of()));
        }

        private void othersAreHeard() {
            Instruction asked = WorldState.of(network).all(Instruction.TYPE.key()).stream()
                    .filter(task -> task.kind() == InstructionKind.QUARANTINE)
                    .findFirst()
                    .orElseThrow();
            submit(BRAND, "instruction:answer", Reply.of(asked.id(), AnswerKind.ACKNOWLEDGED, Optional.empty()));
            submit(BRAND, "epcis:capture", Json.tree("""
                    {"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", "type": "ObjectEvent",
                     "eventID": "urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8", "eventTime": "2026-11-01T09:30:00Z",
                     "eventTimeZoneOffset": "+08:00", "action": "OBSERVE", "epcList": ["urn:epc:id:sscc:9521234.1234567890"]}
                    """));
        }

        private JsonNode submit(Company company, String transaction, Object command) {
            return network.as(company).submit(transaction, command);
        }

        private static byte[] bytes(String name, int length) {
            return Arrays.copyOf(Digest.of(name).bytes(), length);
        }
    }
}
