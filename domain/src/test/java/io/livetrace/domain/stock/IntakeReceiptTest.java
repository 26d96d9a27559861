package io.livetrace.domain.stock;

import static io.livetrace.domain.stock.Orders.buyer;
import static io.livetrace.domain.stock.Orders.confirm;
import static io.livetrace.domain.stock.Orders.order;
import static io.livetrace.domain.stock.Orders.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.Companies;
import io.livetrace.domain.Keys;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.participant.PartyKey;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the platform signs for, and what its batches say of it. */
class IntakeReceiptTest {
    private final Sale sale = Sale.of(10);
    private final Operation.Reserve first = reserve(order(sale.now(), 1), buyer(1), 1);
    private final Operation.Reserve second = reserve(order(sale.now(), 2), buyer(2), 2);
    private final KeyPair pair = Keys.pair();
    private final PartyKey key = Keys.registered(Companies.PLATFORM, "receipts", pair);

    @Test
    void a_number_is_read_as_it_is_written() {
        Intake number = new Intake(3, 1205);

        assertThat(Json.write(number)).isEqualTo("\"3-1205\"");
        assertThat(Intake.parse("3-1205")).isEqualTo(number);
        assertThat(number.plus(2)).isEqualTo(new Intake(3, 1207));
        assertThatThrownBy(() -> Intake.parse("0-1")).hasMessageStartingWith("INVALID_VALUE");
        assertThatThrownBy(() -> Intake.parse("first")).hasMessageStartingWith("INVALID_VALUE");
    }

    @Test
    void a_batch_says_which_numbers_it_holds_and_one_of_before_is_read_as_it_was() {
        sale.enter(
                Companies.PLATFORM,
                new LaneBatching.Batch(
                        Sale.SLOT, 1, 0, List.of(first), Optional.of(new Intake(1, 7)), Optional.empty()));
        sale.enter(1, second);

        assertThat(sale.batch(1, 1).intake()).contains(new Intake(1, 7));
        assertThat(Json.write(sale.batch(1, 2))).doesNotContain("intake", "lists", "seller");
    }

    @Test
    void what_is_signed_for_names_the_orders_as_their_sender_knows_them() {
        assertThat(Intake.digest(List.of(first, confirm(second, sale.now()))))
                .isEqualTo(Digest.of("RESERVE " + first.order() + " 1\nCONFIRM " + second.order()));
        assertThat(Intake.digest(List.of(new Operation.Close()))).isEqualTo(Digest.of("CLOSE"));
    }

    @Test
    void receipts_that_share_a_signature_hold_each_by_itself() {
        List<IntakeReceipt> receipts =
                IntakeReceipt.sign(List.of(draft(first), draft(second)), "receipts", pair.getPrivate());

        receipts.forEach(receipt -> {
            IntakeReceipt read = Json.read(Json.write(receipt), IntakeReceipt.class);
            assertThat(read.keyId()).isEqualTo("receipts");
            read.requireSigned(key);
        });
    }

    @Test
    void a_receipt_that_was_changed_does_not_hold() {
        IntakeReceipt signed = IntakeReceipt.sign(List.of(draft(first)), "receipts", pair.getPrivate())
                .get(0);
        IntakeReceipt other = new IntakeReceipt(
                signed.by(),
                signed.slotId(),
                signed.receivedAt().minusSeconds(1),
                signed.parts(),
                signed.sheet(),
                signed.signature());
        IntakeReceipt stranger = IntakeReceipt.sign(
                        List.of(draft(first)), "receipts", Keys.pair().getPrivate())
                .get(0);

        assertThatThrownBy(() -> other.requireSigned(key)).hasMessageStartingWith("SIGNATURE_INVALID");
        assertThatThrownBy(() -> stranger.requireSigned(key)).hasMessageStartingWith("SIGNATURE_INVALID");
    }

    private IntakeReceipt.Draft draft(Operation... operations) {
        return new IntakeReceipt.Draft(
                Companies.PLATFORM.gln(),
                Sale.SLOT,
                sale.now(),
                List.of(IntakeReceipt.Part.of(1, new Intake(1, 1), List.of(operations))));
    }
}
