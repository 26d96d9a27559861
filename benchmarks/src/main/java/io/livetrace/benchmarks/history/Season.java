package io.livetrace.benchmarks.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.livetrace.domain.epcis.Action;
import io.livetrace.domain.epcis.BizStep;
import io.livetrace.domain.epcis.EpcisEvents;
import io.livetrace.domain.epcis.EventBuilder;
import io.livetrace.domain.epcis.Identifier;
import io.livetrace.domain.epcis.Item;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.demo.DemoCompany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One lot of cloth and what became of it, as its brand tells it: made of a yarn that other seasons are made of, too, cut into lots of
 * dresses, each unit labelled, packed into cases and these onto a pallet, carried, and sold one by one.
 *
 * @param n the season's number, from 0
 */
record Season(int n) {
    /** How many events it has; they fill one transaction. */
    static final int EVENTS = 100;

    /** How many seasons are made of one lot of yarn. */
    static final int PER_YARN = 10;

    /** How many lots of dresses one lot of cloth becomes. */
    static final int LOTS = 4;

    /** How many dresses a lot has. */
    static final int UNITS = 12;

    private static final Gtin YARN = Gtin.parse("09521234700012");
    private static final Gtin CLOTH = Gtin.parse("09521234700029");
    private static final Gtin DRESS = Gtin.parse("09521234700036");
    private static final Instant TIME = Instant.parse("2026-11-01T08:00:00Z");
    private static final List<BizStep> JOURNEY = List.of(
            BizStep.LOADING,
            BizStep.DEPARTING,
            BizStep.TRANSPORTING,
            BizStep.ARRIVING,
            BizStep.UNLOADING,
            BizStep.RECEIVING,
            BizStep.INSPECTING,
            BizStep.STORING,
            BizStep.PICKING,
            BizStep.SHIPPING);

    LotId yarn() {
        return new LotId(YARN, LotNumber.parse("Y" + n / PER_YARN));
    }

    LotId cloth() {
        return new LotId(CLOTH, LotNumber.parse("C" + n));
    }

    LotId dresses(int lot) {
        return new LotId(DRESS, LotNumber.parse("D" + n + "-" + lot));
    }

    /** All its events as one document. */
    ObjectNode document() {
        List<EventBuilder> events = new Telling().events();
        ObjectNode document = Json.object().put("type", "EPCISDocument").put("schemaVersion", "2.0");
        document.putArray("@context").add(EventBuilder.EPCIS_CONTEXT);
        document.put("creationDate", TIME.toString());
        ArrayNode list = document.putObject("epcisBody").putArray("eventList");
        events.forEach(event -> list.add(event.build().event()));
        return document;
    }

    /** The events in the order in which they happen. */
    private final class Telling {
        private final EpcisEvents source = new EpcisEvents(
                DemoCompany.BRAND.gln(), new TxContext(Digest.of("season " + n).hex(), TIME, Rules.TWO));
        private final List<EventBuilder> told = new ArrayList<>();

        List<EventBuilder> events() {
            made(yarn(), List.of(cloth()));
            made(
                    cloth(),
                    IntStream.range(0, LOTS).mapToObj(Season.this::dresses).toList());
            IntStream.range(0, LOTS).forEach(this::lot);
            List<Item> cases = IntStream.range(0, LOTS).mapToObj(this::caseOf).toList();
            told.add(source.aggregation(told.size(), Action.ADD, container(LOTS), cases)
                    .step(BizStep.PACKING));
            happens(BizStep.SHIPPING, Item.instance(container(LOTS)));
            return told;
        }

        private void lot(int lot) {
            List<Item> units =
                    IntStream.range(0, UNITS).mapToObj(i -> unit(lot, i)).toList();
            told.add(source.object(told.size(), Action.ADD, units)
                    .step(BizStep.COMMISSIONING)
                    .ilmd(
                            "cbvmda:lotNumber",
                            TextNode.valueOf(dresses(lot).lot().value())));
            told.add(source.aggregation(told.size(), Action.ADD, container(lot), units)
                    .step(BizStep.PACKING));
            JOURNEY.forEach(step -> happens(step, caseOf(lot)));
            units.forEach(unit -> happens(BizStep.RETAIL_SELLING, unit));
        }

        private void made(LotId input, List<LotId> outputs) {
            told.add(source.transformation(
                            told.size(),
                            List.of(some(input)),
                            outputs.stream().map(this::some).toList())
                    .step(BizStep.ASSEMBLING));
        }

        private void happens(BizStep step, Item thing) {
            told.add(source.object(told.size(), Action.OBSERVE, List.of(thing))
                    .step(step)
                    .readPoint(DemoCompany.LOGISTICS.gln()));
        }

        private Item some(LotId lot) {
            return Item.lot(lot.gtin(), lot.lot(), Quantity.pieces(UNITS));
        }

        private Item unit(int lot, int i) {
            return Item.unit(DRESS, SerialNumber.parse("%d-%d-%d".formatted(n, lot, i)));
        }

        private Item caseOf(int lot) {
            return Item.instance(container(lot));
        }

        /** A case, or after the cases the pallet. */
        private Identifier container(int i) {
            return Identifier.of("urn:epc:id:sscc:9521234.%010d".formatted(n * (LOTS + 1L) + i));
        }
    }
}
