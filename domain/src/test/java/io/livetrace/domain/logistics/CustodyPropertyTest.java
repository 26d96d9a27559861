package io.livetrace.domain.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.Participant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever companies try, in whatever order: custody is single, and goes over only where both sides said so. */
class CustodyPropertyTest {
    private static final int MOVES = 40;
    private static final List<ScanStep> STEPS = List.of(ScanStep.values());

    @Property(tries = 200, seed = "3")
    void custody_is_single_and_agreed_by_both_sides(@ForAll long seed) {
        Random random = new Random(seed);
        Road road = random.nextBoolean() ? Road.fromMillToBrand() : Road.fromWarehouseToConsumer();
        for (int i = 0; i < MOVES; i++) {
            Gln holder = road.holder();
            Tally load = road.carriage().load();
            int round = road.custody().round();
            try {
                tryAnything(road, random);
            } catch (Refusal | NoSuchElementException e) {
                assertThat(road.holder()).isEqualTo(holder);
            }
            assertThat(road.carriage().load().isWithin(load))
                    .as("nothing is added on the way")
                    .isTrue();
            if (!road.holder().equals(holder)) {
                assertAgreed(road, holder, round + 1);
            }
        }
    }

    private static void assertAgreed(Road road, Gln giver, int round) {
        Optional<HandoverOffer> offer = road.find(HandoverOffer.key(giver, road.id(), round));
        Optional<HandoverAcceptance> acceptance = road.find(HandoverAcceptance.key(road.holder(), road.id(), round));
        assertThat(acceptance.orElseThrow().agreesWith(offer.orElseThrow())).isTrue();
    }

    /** Half of the tries are what the right company would do, so that goods do move. */
    private static void tryAnything(Road road, Random random) {
        Participant holder = company(road.holder());
        Participant one = random.nextBoolean() ? holder : anyone(random);
        switch (random.nextInt(3)) {
            case 0 -> road.offer(one, anyone(random), count(road, random));
            case 1 -> road.accept(random.nextBoolean() ? taker(road, holder) : anyone(random), count(road, random));
            default -> road.scan(one, any(STEPS, random));
        }
    }

    private static Participant taker(Road road, Participant holder) {
        return road.find(HandoverOffer.key(
                        holder.gln(), road.id(), road.custody().round() + 1))
                .map(offer -> company(offer.taker()))
                .orElse(holder);
    }

    private static Participant company(Gln gln) {
        return Road.everyone().stream()
                .filter(company -> company.gln().equals(gln))
                .findFirst()
                .orElseThrow();
    }

    private static Tally count(Road road, Random random) {
        return random.nextInt(4) == 0
                ? Road.tally(1 + random.nextInt(12))
                : road.carriage().load();
    }

    private static Participant anyone(Random random) {
        return any(Road.everyone(), random);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
