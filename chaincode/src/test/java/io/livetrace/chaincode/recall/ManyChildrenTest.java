package io.livetrace.chaincode.recall;

import static io.livetrace.chaincode.Company.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.LotChild;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.recall.Recalling;
import io.livetrace.domain.recall.Walking;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A lot with so many children that a range read of all whose hashes begin alike is too long. */
class ManyChildrenTest {
    private static final int CHILDREN = 450;

    @Test
    void a_walk_goes_on_within_the_buckets_that_begin_alike() {
        try (Network network = Forgeries.startNetwork()) {
            LotId parent = Wares.on(network).dresses();
            putChildren(new Forgeries(network), parent);
            RecordId recall = RecordId.of("R");
            network.as(BRAND).submit("recall:open", new Recalling.Open(recall, parent, "dye above the limit"));

            Set<String> found = new TreeSet<>();
            int steps = 0;
            Walking.WalkResult result;
            do {
                result = Json.fromTree(
                        network.as(BRAND).submit("recall:walk", new Walking.Walk(recall, parent)),
                        Walking.WalkResult.class);
                assertThat(result.found()).hasSizeLessThanOrEqualTo(200).allMatch(lot -> found.add(lot.toString()));
                steps++;
            } while (!result.walk().hasEnded());

            assertThat(found).hasSize(CHILDREN);
            assertThat(steps).isEqualTo(3);
        }
    }

    /** Their hashes all begin with 7f: nobody could make such lots, but rows without a seal can be put there. */
    private static void putChildren(Forgeries forgeries, LotId parent) {
        for (int i = 0; i < CHILDREN; i++) {
            LotId child = new LotId(Wares.DRESS, LotNumber.parse("CHILD-" + i));
            forgeries.put(new LotChild(parent, String.format(Locale.ROOT, "7f%02x", i % 256), child));
        }
    }
}
