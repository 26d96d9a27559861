package io.livetrace.chaincode.logistics;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.logistics.Handover;
import io.livetrace.domain.logistics.LogisticsCode;
import io.livetrace.domain.logistics.ScanStep;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.PoolCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverContractTest {
    private final Network network = Network.start();
    private final Wares wares = Wares.on(network);
    private final LotId cloth = wares.cloth();
    private final Parcels parcels = new Parcels(network);

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class OfferHandover {
        @Test
        void moves_nothing() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);
            parcels.offer(parcel, MILL, LOGISTICS, ten());

            assertRefused(LogisticsCode.CUSTODY_OF_ANOTHER, () -> parcels.offer(parcel, LOGISTICS, BRAND, ten()));
        }

        @Test
        void refuses_everyone_but_the_holder() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);

            for (Company other : List.of(LOGISTICS, BRAND, PLATFORM, ANCHOR)) {
                assertRefused(LogisticsCode.CUSTODY_OF_ANOTHER, () -> parcels.offer(parcel, other, LOGISTICS, ten()));
            }
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(MILL)
                            .signedBy(LOGISTICS)
                            .submit("logistics:offerHandover", new Handover.Offer(parcel, LOGISTICS.gln(), ten())));
        }

        @Test
        void refuses_takers_that_do_not_belong_there() {
            ShipmentId atOrigin = parcels.toBrand(MILL, cloth);
            ShipmentId underWay = underWay();

            assertRefused(LogisticsCode.HANDOVER_NOT_ALLOWED, () -> parcels.offer(atOrigin, MILL, BRAND, ten()));
            assertRefused(LogisticsCode.HANDOVER_NOT_ALLOWED, () -> parcels.offer(underWay, LOGISTICS, ANCHOR, ten()));
            assertRefused(
                    ParticipantCode.PARTICIPANT_NOT_FOUND,
                    () -> network.as(LOGISTICS)
                            .submit(
                                    "logistics:offerHandover",
                                    new Handover.Offer(underWay, Gln.parse("9521000000919"), ten())));
        }

        @Test
        void refuses_more_than_there_is_and_what_is_empty_or_not_there() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);
            RecordId empty = parcels.newId();
            network.as(LOGISTICS).submit("logistics:create", Parcels.command(empty, Parcels.toBrand(MILL)));

            assertRefused(
                    LogisticsCode.HANDOVER_NOT_ALLOWED,
                    () -> parcels.offer(parcel, MILL, LOGISTICS, Parcels.tally(cloth, 11)));
            assertRefused(
                    LogisticsCode.SHIPMENT_CONTENTS,
                    () -> parcels.offer(new ShipmentId(LOGISTICS.gln(), empty), MILL, LOGISTICS, ten()));
            assertRefused(
                    LogisticsCode.SHIPMENT_NOT_FOUND,
                    () -> parcels.offer(
                            new ShipmentId(LOGISTICS.gln(), RecordId.of("nowhere")), MILL, LOGISTICS, ten()));
        }

        @Test
        void refuses_a_shipment_that_arrived() {
            ShipmentId parcel = underWay();
            parcels.hand(parcel, LOGISTICS, BRAND, cloth);

            assertRefused(LogisticsCode.SHIPMENT_STATE, () -> parcels.offer(parcel, BRAND, LOGISTICS, ten()));
        }
    }

    @Nested
    class AcceptHandover {
        @Test
        void takes_the_shipment_from_company_to_company() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);
            JsonNode pickedUp = parcels.hand(parcel, MILL, LOGISTICS, cloth);
            JsonNode delivered = parcels.hand(parcel, LOGISTICS, BRAND, cloth);

            assertThat(pickedUp.path("state").asText()).isEqualTo("PICKED_UP");
            assertThat(delivered.path("state").asText()).isEqualTo("DELIVERED");
            assertThat(delivered.path("holder").asText()).isEqualTo(BRAND.gln().value());
        }

        @Test
        void takes_it_back_to_its_sender() {
            assertThat(parcels.hand(underWay(), LOGISTICS, MILL, cloth)
                            .path("state")
                            .asText())
                    .isEqualTo("RETURNED");
        }

        @Test
        void disputes_what_was_counted_differently_until_both_agree() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);
            parcels.offer(parcel, MILL, LOGISTICS, ten());
            JsonNode disputed = parcels.accept(parcel, LOGISTICS, Parcels.tally(cloth, 9));
            parcels.offer(parcel, MILL, LOGISTICS, Parcels.tally(cloth, 9));
            JsonNode agreed = parcels.accept(parcel, LOGISTICS, Parcels.tally(cloth, 9));

            assertThat(disputed.path("state").asText()).isEqualTo("DISPUTED");
            assertThat(disputed.path("holder").asText()).isEqualTo(MILL.gln().value());
            assertThat(agreed.path("state").asText()).isEqualTo("PICKED_UP");
            assertRefused(LogisticsCode.HANDOVER_NOT_ALLOWED, () -> parcels.offer(parcel, LOGISTICS, BRAND, ten()));
        }

        @Test
        void refuses_everyone_but_the_company_that_it_is_offered_to() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);
            parcels.offer(parcel, MILL, LOGISTICS, ten());

            for (Company other : List.of(BRAND, MILL, PLATFORM, ANCHOR)) {
                assertRefused(LogisticsCode.SHIPMENT_OF_OTHERS, () -> parcels.accept(parcel, other, ten()));
            }
        }

        @Test
        void refuses_what_nobody_offered_or_what_was_taken_already() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);

            assertRefused(LogisticsCode.HANDOVER_NOT_FOUND, () -> parcels.accept(parcel, LOGISTICS, ten()));
            parcels.hand(parcel, MILL, LOGISTICS, cloth);
            assertRefused(LogisticsCode.HANDOVER_NOT_FOUND, () -> parcels.accept(parcel, LOGISTICS, ten()));
        }

        @Test
        void refuses_a_place_that_is_not_registered() {
            ShipmentId parcel = parcels.toBrand(MILL, cloth);
            parcels.offer(parcel, MILL, LOGISTICS, ten());
            var elsewhere = new Handover.Accept(parcel, ten(), Optional.of(Gln.parse("9521000000919")));

            assertRefused(
                    PoolCode.LOCATION_NOT_FOUND,
                    () -> network.as(LOGISTICS).submit("logistics:acceptHandover", elsewhere));
        }

        @Test
        void refuses_to_pick_up_a_held_lot_and_names_the_hold() {
            LotId dresses = wares.dresses();
            ShipmentId parcel = parcels.fromBrand(dresses);
            parcels.offer(parcel, BRAND, LOGISTICS, Parcels.tally(dresses, Parcels.PIECES));
            wares.hold(dresses);

            assertRefused(
                    LotCode.LOT_ON_HOLD,
                    "seams open",
                    () -> parcels.accept(parcel, LOGISTICS, Parcels.tally(dresses, Parcels.PIECES)));
        }

        @Test
        void refuses_a_shipment_on_hold_except_back_to_its_sender() {
            LotId soup = wares.soup();
            ShipmentId parcel = parcels.fromBrand(soup);
            parcels.hand(parcel, BRAND, LOGISTICS, soup);
            parcels.offer(parcel, LOGISTICS, BRAND, Parcels.tally(soup, Parcels.PIECES));
            parcels.read(parcel, LOGISTICS, 1, "9");

            assertRefused(LogisticsCode.SHIPMENT_ON_HOLD, () -> parcels.scan(parcel, LOGISTICS, ScanStep.DELIVERED));
            assertThat(parcels.accept(parcel, BRAND, Parcels.tally(soup, Parcels.PIECES))
                            .path("state")
                            .asText())
                    .isEqualTo("RETURNED");
        }
    }

    private ShipmentId underWay() {
        ShipmentId parcel = parcels.toBrand(MILL, cloth);
        parcels.hand(parcel, MILL, LOGISTICS, cloth);
        return parcel;
    }

    private Tally ten() {
        return Parcels.tally(cloth, Parcels.PIECES);
    }
}
