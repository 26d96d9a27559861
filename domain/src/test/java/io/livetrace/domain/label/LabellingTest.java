package io.livetrace.domain.label;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.PLATFORM;
import static io.livetrace.domain.Companies.RIVAL_BRAND;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LabellingTest {
    private static final Gtin DRESS = Gtin.parse("09520002000019");
    private static final LotNumber LOT = LotNumber.parse("D1");
    private static final TxContext TX =
            new TxContext("0".repeat(64), Instant.parse("2026-11-22T08:00:00Z"), Rules.newest());
    private static final MerkleTree TREE = Labels.tree(100);
    private static final Digest FILE = LeafFile.of(TREE).digest();

    @Nested
    class Commit {
        @Test
        void a_brand_commits_the_labels_of_its_lot_for_three_keepers() {
            LabelRun run = committed(commit(1, 100), dresses(100), CARRIER);

            assertThat(run.keepers()).containsExactly(DRESS_BRAND.gln(), PLATFORM.gln(), CARRIER.gln());
            assertThat(run.root()).isEqualTo(TREE.root());
            assertThat(new KeptRun(run, List.of()).state()).isEqualTo(KeptRun.State.COMMITTED);
        }

        @Test
        void only_the_lots_brand_commits() {
            assertRefused(LotCode.LOT_OF_ANOTHER_BRAND, () -> commitBy(RIVAL_BRAND, printing(CARRIER), commit(1, 100)));
            assertRefused(LotCode.LOT_OF_ANOTHER_BRAND, () -> commitBy(LINEN_MILL, printing(CARRIER), commit(1, 100)));
            assertRefused(ParticipantCode.ROLE_MISSING, () -> commitBy(CARRIER, printing(CARRIER), commit(1, 100)));
        }

        @Test
        void a_run_is_committed_once_and_in_order() {
            var taken = new Labelling.Printing(dresses(100), true, true, PLATFORM, CARRIER);
            var gap = new Labelling.Printing(dresses(100), false, false, PLATFORM, CARRIER);

            assertRefused(LabelCode.LABEL_RUN_ALREADY_EXISTS, () -> commitBy(DRESS_BRAND, taken, commit(1, 100)));
            assertRefused(LabelCode.LABEL_RUN_OUT_OF_ORDER, () -> commitBy(DRESS_BRAND, gap, commit(3, 100)));
        }

        @Test
        void a_run_has_no_more_labels_than_its_lot_has_pieces() {
            assertRefused(
                    LabelCode.LABEL_COUNT_EXCEEDS_LOT, () -> commitBy(DRESS_BRAND, printing(CARRIER), commit(1, 101)));
        }

        @Test
        void goods_that_are_not_counted_in_pieces_have_no_unit_labels() {
            Lot cloth = lot(Quantity.of("500", "MTR"));
            var printing = new Labelling.Printing(cloth, false, true, PLATFORM, CARRIER);

            assertRefused(LabelCode.LABEL_COUNT_EXCEEDS_LOT, () -> commitBy(DRESS_BRAND, printing, commit(1, 1)));
        }

        @Test
        void the_third_keeper_runs_a_peer_and_belongs_to_neither_brand_nor_platform() {
            for (Participant witness : List.of(ANCHOR, LINEN_MILL, DRESS_BRAND, PLATFORM)) {
                assertRefused(
                        LabelCode.LABEL_WITNESS_REFUSED,
                        () -> commitBy(DRESS_BRAND, printing(witness), commit(1, 100)));
            }
        }

        @Test
        void a_run_of_no_units_or_of_too_many_or_without_a_number_is_refused() {
            assertRefused(KernelCode.INVALID_VALUE, () -> commit(1, 0));
            assertRefused(KernelCode.INVALID_VALUE, () -> commit(1, MerkleTree.MOST_LEAVES + 1));
            assertRefused(KernelCode.INVALID_VALUE, () -> commit(0, 1));
        }
    }

    @Nested
    class Deposit {
        @Test
        void the_third_keepers_deposit_makes_the_run_active() {
            KeptRun two = kept(DRESS_BRAND, PLATFORM);
            Outcome outcome = depositBy(CARRIER, two, FILE);

            assertThat(two.state()).isEqualTo(KeptRun.State.COMMITTED);
            assertThat(((KeptRun) outcome.result()).state()).isEqualTo(KeptRun.State.ACTIVE);
            assertThat(outcome.writes())
                    .singleElement()
                    .satisfies(write -> assertThat(((Write.Put) write).content())
                            .isEqualTo(new LabelDeposit(CARRIER.gln(), DRESS, LOT, 1, FILE, TX.time())));
        }

        @Test
        void where_a_run_stands_is_told_in_json_and_not_believed_from_it() {
            String json = Json.write(kept(PLATFORM));

            assertThat(Json.tree(json).path("state").asText()).isEqualTo("COMMITTED");
            assertThat(Json.read(json.replace("COMMITTED", "ACTIVE"), KeptRun.class))
                    .isEqualTo(kept(PLATFORM));
        }

        @Test
        void the_same_keeper_thrice_makes_nothing_active() {
            KeptRun kept = kept(PLATFORM);
            for (int i = 0; i < 3; i++) {
                kept = (KeptRun) depositBy(PLATFORM, kept, FILE).result();
            }

            assertThat(kept.state()).isEqualTo(KeptRun.State.COMMITTED);
            assertThat(kept.missing()).containsExactly(DRESS_BRAND.gln(), CARRIER.gln());
        }

        @Test
        void nobody_but_a_keeper_deposits() {
            for (Participant stranger : List.of(ANCHOR, RIVAL_BRAND, LINEN_MILL)) {
                assertRefused(LabelCode.LABEL_NOT_A_KEEPER, () -> depositBy(stranger, kept(), FILE));
            }
        }

        @Test
        void another_leaf_file_than_the_committed_one_is_refused() {
            assertRefused(LabelCode.LABEL_FILE_DIFFERS, () -> depositBy(PLATFORM, kept(), Digest.of("another")));
        }
    }

    @Nested
    class Open {
        @Test
        void the_first_opening_is_recorded_with_the_transactions_time() {
            Outcome outcome = open(active(), Optional.empty(), unit(7), Labels.code(7));

            assertThat(outcome.writes())
                    .containsExactly(
                            new Write.Put(new Opening(Labels.leaf(7).hash(), DRESS, LOT, 1, ANCHOR.gln(), TX.time())));
        }

        @Test
        void a_later_opening_is_refused_and_told_when_the_first_was() {
            Instant first = Instant.parse("2026-11-20T10:00:00Z");
            Opening earlier = new Opening(Labels.leaf(7).hash(), DRESS, LOT, 1, ANCHOR.gln(), first);

            assertThatThrownBy(() -> open(active(), Optional.of(earlier), unit(7), Labels.code(7)))
                    .hasMessage("ALREADY_OPENED: this unit was first opened at 2026-11-20T10:00:00Z");
        }

        @Test
        void a_run_that_is_not_active_opens_no_unit() {
            KeptRun two = kept(DRESS_BRAND, PLATFORM);

            assertThatThrownBy(() -> open(two, Optional.empty(), unit(7), Labels.code(7)))
                    .hasMessageStartingWith("LABEL_RUN_NOT_ACTIVE: ")
                    .hasMessageContaining(CARRIER.gln().value());
        }

        @Test
        void a_leaf_of_another_tree_is_refused() {
            Membership stranger = MerkleTree.of(List.of(Labels.leaf(100)))
                    .prove(Labels.serial(100).digest())
                    .orElseThrow();
            var command = new Unsealing.Open(DRESS, LOT, 1, stranger, Labels.salt(100));

            assertRefused(
                    LabelCode.LABEL_PROOF_INVALID, () -> open(active(), Optional.empty(), command, Labels.code(100)));
        }

        @Test
        void the_inner_code_of_another_unit_is_refused_even_when_the_unit_was_opened_before() {
            Opening earlier = new Opening(Labels.leaf(7).hash(), DRESS, LOT, 1, ANCHOR.gln(), TX.time());

            assertRefused(LabelCode.INNER_CODE_WRONG, () -> open(active(), Optional.empty(), unit(7), Labels.code(8)));
            assertRefused(
                    LabelCode.INNER_CODE_WRONG, () -> open(active(), Optional.of(earlier), unit(7), Labels.code(8)));
        }
    }

    private static Labelling.Commit commit(int n, int count) {
        return new Labelling.Commit(DRESS, LOT, n, TREE.root(), count, FILE, CARRIER.gln());
    }

    private static Labelling.Printing printing(Participant witness) {
        return new Labelling.Printing(dresses(100), false, true, PLATFORM, witness);
    }

    private static Outcome commitBy(Participant actor, Labelling.Printing printing, Labelling.Commit command) {
        return Labelling.commit(printing, command, actor, TX);
    }

    private static LabelRun committed(Labelling.Commit command, Lot lot, Participant witness) {
        var printing = new Labelling.Printing(lot, false, true, PLATFORM, witness);
        return (LabelRun) commitBy(DRESS_BRAND, printing, command).result();
    }

    private static KeptRun kept(Participant... keepers) {
        LabelRun run = committed(commit(1, 100), dresses(100), CARRIER);
        return new KeptRun(
                run,
                Stream.of(keepers)
                        .map(keeper -> new LabelDeposit(keeper.gln(), DRESS, LOT, 1, FILE, TX.time()))
                        .toList());
    }

    private static KeptRun active() {
        return kept(DRESS_BRAND, PLATFORM, CARRIER);
    }

    private static Outcome depositBy(Participant actor, KeptRun kept, Digest file) {
        return Labelling.deposit(kept, new Labelling.Deposit(DRESS, LOT, 1, file), actor, TX);
    }

    private static Unsealing.Open unit(int n) {
        Membership member = TREE.prove(Labels.serial(n).digest()).orElseThrow();
        return new Unsealing.Open(DRESS, LOT, 1, member, Labels.salt(n));
    }

    private static Outcome open(KeptRun kept, Optional<Opening> earlier, Unsealing.Open command, InnerCode code) {
        return Unsealing.open(kept, earlier, command, code, ANCHOR, TX);
    }

    private static Lot dresses(long pieces) {
        return lot(Quantity.pieces(pieces));
    }

    private static Lot lot(Quantity quantity) {
        return new Lot(
                DRESS,
                LOT,
                DRESS_BRAND.gln(),
                quantity,
                LocalDate.of(2026, 11, 1),
                Optional.empty(),
                DRESS_BRAND.gln(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                TX.time());
    }
}
