package io.livetrace.chaincode.logistics;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;

import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.logistics.Custody;
import io.livetrace.domain.logistics.HandoverOffer;
import io.livetrace.domain.logistics.LogisticsCode;
import io.livetrace.domain.logistics.ScanStep;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.domain.logistics.ShipmentState;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.LotId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Platform and carrier run altered code. They cannot make anyone believe that the brand handed goods over. */
class CustodyCollusionTest {
    private final Network network = Forgeries.startNetwork();
    private final Forgeries forgeries = new Forgeries(network);
    private final Parcels parcels = new Parcels(network);
    private final LotId dresses = Wares.on(network).dresses();

    @AfterEach
    void stop() {
        network.close();
    }

    @Test
    void custody_that_nobody_handed_over_is_not_believed() {
        ShipmentId parcel = parcels.fromBrand(dresses);
        forgeries.put(custody(parcel, Optional.empty()));

        assertRefused(LogisticsCode.CUSTODY_UNPROVEN, () -> parcels.scan(parcel, BRAND, ScanStep.SEEN));
    }

    @Test
    void an_offer_forged_in_the_brands_name_is_not_believed() {
        ShipmentId parcel = parcels.fromBrand(dresses);
        forgeries.put(new HandoverOffer(BRAND.gln(), parcel, 1, LOGISTICS.gln(), ten(), Instant.EPOCH));

        assertRefused(KernelCode.UNSEALED, () -> parcels.accept(parcel, LOGISTICS, ten()));
    }

    @Test
    void custody_whose_giver_never_offered_is_not_believed() {
        ShipmentId parcel = parcels.fromBrand(dresses);
        forgeries.put(custody(parcel, Optional.of(new Custody.Passing(BRAND.gln(), 1))));

        assertRefused(LogisticsCode.CUSTODY_UNPROVEN, () -> parcels.scan(parcel, BRAND, ScanStep.SEEN));
    }

    @Test
    void a_handover_whose_offer_is_deleted_is_not_believed() {
        ShipmentId parcel = parcels.fromBrand(dresses);
        parcels.hand(parcel, BRAND, LOGISTICS, dresses);
        RecordKey<HandoverOffer> offer = HandoverOffer.key(BRAND.gln(), parcel, 1);
        forgeries.delete(offer);

        assertRefused(KernelCode.UNSEALED, () -> parcels.scan(parcel, BRAND, ScanStep.SEEN));
    }

    private Tally ten() {
        return Parcels.tally(dresses, Parcels.PIECES);
    }

    private static Custody custody(ShipmentId parcel, Optional<Custody.Passing> last) {
        return new Custody(
                parcel.carrier(),
                parcel.shipmentId(),
                ShipmentState.PICKED_UP,
                LOGISTICS.gln(),
                Instant.EPOCH,
                1,
                last,
                Optional.empty());
    }
}
