package io.livetrace.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Money;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.TxStatus;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.ConsumerReports.NewReport;
import io.livetrace.gateway.vault.ConsumerReports.Photo;
import io.livetrace.gateway.vault.ScanCounts.Scanned;
import io.livetrace.gateway.vault.Webhook.Progress;
import io.livetrace.gateway.vault.WebhookDeliveries.Count;
import io.livetrace.gateway.vault.WebhookDeliveries.Overview;
import io.livetrace.gateway.vault.WebhookDeliveries.Round;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the vault keeps on every kind of database. */
abstract class VaultConformance {
    static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Buffer BYTES = Buffer.buffer(new byte[] {0, 1, -1, 0});

    final Vertx vertx = Vertx.vertx();
    Database vault;

    /** A place that had no databases before the test. */
    abstract Databases databases();

    @BeforeEach
    void an_empty_vault() {
        vault = databases().open(vertx, "vault");
    }

    @AfterEach
    void close() {
        vault.close().await();
        vertx.close().await();
    }

    @Test
    void a_secret_is_made_once_until_it_is_forgotten() {
        Secrets secrets = new Secrets(vault);

        assertThat(secrets.get("key", () -> "first").await()).isEqualTo("first");
        assertThat(secrets.get("key", () -> "second").await()).isEqualTo("first");
        secrets.forget("key").await();
        assertThat(secrets.find("key").await()).isEmpty();
    }

    @Test
    void a_document_is_kept_once_byte_by_byte() {
        Documents documents = new Documents(vault);
        Documents.Document report = new Documents.Document(
                Digest.of(BYTES.getBytes()), "application/pdf", "report", DemoCompany.BRAND.gln(), BYTES);
        documents.keep(report, NOW).await();
        documents.keep(report, NOW).await();

        assertThat(documents.find(report.digest()).await()).contains(report);
        assertThat(documents.has(report.digest()).await()).isTrue();
    }

    @Test
    void terms_are_kept_for_one_company_each_by_their_digest_until_they_are_forgotten() {
        KeptTerms kept = new KeptTerms(vault);
        SlotTerms first = terms(29_900);
        SlotTerms second = terms(27_900);
        kept.keep(DemoCompany.ANCHOR.gln(), first).await();
        kept.keep(DemoCompany.ANCHOR.gln(), first).await();
        kept.keep(DemoCompany.ANCHOR.gln(), second).await();
        kept.keep(DemoCompany.BRAND.gln(), second).await();

        assertThat(found(kept, DemoCompany.ANCHOR, first)).contains(first);
        assertThat(found(kept, DemoCompany.ANCHOR, second)).contains(second);
        assertThat(found(kept, DemoCompany.BRAND, first)).isEmpty();

        kept.forget(DemoCompany.ANCHOR.gln(), first.slotId()).await();

        assertThat(found(kept, DemoCompany.ANCHOR, first)).isEmpty();
        assertThat(found(kept, DemoCompany.ANCHOR, second)).isEmpty();
        assertThat(found(kept, DemoCompany.BRAND, second)).contains(second);
    }

    private static Optional<SlotTerms> found(KeptTerms kept, DemoCompany owner, SlotTerms terms) {
        return kept.find(owner.gln(), terms.slotId(), terms.digest()).await();
    }

    private static SlotTerms terms(long fen) {
        return new SlotTerms(
                RecordId.of("slot-1"),
                new Money(fen, "CNY"),
                Optional.empty(),
                List.of("亚麻袋"),
                2_000,
                15,
                Salt.of(new byte[Salt.BYTES]));
    }

    @Test
    void the_leaves_of_a_file_are_kept_once_and_found_by_unit_and_by_lot() {
        LabelLeaves leaves = new LabelLeaves(vault);
        LotId lot = new LotId(Gtin.parse("09521234000204"), LotNumber.parse("L1"));
        SerialNumber serial = SerialNumber.parse("S1");
        LabelLeaf leaf = new LabelLeaf(Digest.of("S1"), Digest.of("inner"), Salt.parse("00".repeat(16)));
        Digest file = Digest.of("file");
        leaves.keep(lot, file, List.of(leaf), NOW).await();
        leaves.keep(lot, file, List.of(leaf), NOW).await();

        assertThat(leaves.of(file).await()).containsExactly(leaf);
        assertThat(leaves.filesOf(lot).await()).containsExactly(file);
        assertThat(leaves.find(lot.gtin(), serial).await()).containsExactly(new LabelLeaves.Unit(lot, file, leaf));
    }

    @Test
    void looks_at_a_code_add_up() {
        ScanCounts counts = new ScanCounts(vault);
        counts.add(Map.of(looked("2026-01-30"), 3L, looked("2026-01-31"), 1L)).await();
        counts.add(Map.of(looked("2026-01-31"), 2L)).await();

        assertThat(counts.of("09521234000204", "L1", "").await()).isEqualTo(6);
    }

    @Test
    void consumers_reports_count_up_and_may_have_a_photo() {
        ConsumerReports reports = new ConsumerReports(vault);
        Optional<Photo> photo = Optional.of(new Photo("image/png", BYTES));
        long first = reports.keep(report(photo), NOW).await();
        long second = reports.keep(report(Optional.empty()), NOW).await();

        assertThat(second).isEqualTo(first + 1);
        assertThat(reports.before(Long.MAX_VALUE, 10).await())
                .extracting(ConsumerReports.Report::id)
                .containsExactly(second, first);
        assertThat(reports.photo(first).await()).isEqualTo(photo);
        assertThat(reports.photo(second).await()).isEmpty();
    }

    @Test
    void a_transaction_on_its_way_is_kept_until_its_outcome_is_known() {
        SentTransactions sent = new SentTransactions(vault);
        MspId brand = new MspId("BrandMSP");
        sent.keep(new Outbox.Envelope("tx", brand, "request", "lot:commission", NOW, BYTES))
                .await();
        assertThat(sent.unsettled().await()).extracting(Outbox.Envelope::bytes).containsExactly(BYTES);

        TxStatus status = new TxStatus("tx", 7, "VALID");
        sent.settle(status).await();
        assertThat(sent.unsettled().await()).isEmpty();
        assertThat(sent.attempts("tx").await())
                .extracting(SentTransactions.Sent::status)
                .containsExactly(Optional.of(status));
        assertThat(sent.attempts(brand, "request").await()).hasSize(1);

        sent.forgetOld(NOW.plus(Duration.ofDays(60))).await();
        assertThat(sent.attempts("tx").await()).isEmpty();
    }

    @Test
    void uses_of_an_inner_code_are_counted_by_device() {
        UnitUses uses = new UnitUses(vault);
        Digest leaf = Digest.of("leaf");
        Digest device = Digest.of("device");
        uses.note(leaf, device, NOW).await();
        uses.note(leaf, device, NOW.plusSeconds(1)).await();
        uses.noteRecorded(leaf, device).await();
        uses.forget(leaf, device).await();

        assertThat(uses.of(leaf).await()).containsExactly(new UnitUses.Use(device, NOW, 2, true));
    }

    @Test
    void a_lease_is_one_gateways_until_it_is_released_or_stands_still() {
        Leases leases = new Leases(vault);
        Leases.Lease first = leases.beat("deliver", "one").await();
        Leases.Lease seen = leases.beat("deliver", "two").await();

        assertThat(first).isEqualTo(new Leases.Lease("one", 1));
        assertThat(seen).isEqualTo(first);
        leases.beat("deliver", "one").await();
        assertThat(leases.take("deliver", seen, "two").await()).isFalse();
        Leases.Lease still = leases.beat("deliver", "two").await();
        assertThat(leases.take("deliver", still, "two").await()).isTrue();
        assertThat(leases.beat("deliver", "one").await().holder()).isEqualTo("two");
        leases.release("deliver", "two").await();
        assertThat(leases.beat("deliver", "one").await()).isEqualTo(first);
    }

    @Test
    void a_webhook_is_kept_once_changed_and_forgotten_with_what_waits_for_it() {
        Webhooks webhooks = new Webhooks(vault);
        Webhook made = webhook("hook");
        Gln owner = made.subscriber().owner();
        assertThat(webhooks.keep(made, new Webhooks.Most(1, 9)).await()).contains(made);
        assertThat(webhooks.keep(made, new Webhooks.Most(1, 9)).await()).contains(made);
        assertThat(webhooks.keep(webhook("second"), new Webhooks.Most(1, 9)).await())
                .isEmpty();
        assertThat(webhooks.find(DemoCompany.ANCHOR.gln(), "hook").await()).isEmpty();

        Webhook.Wish other = new Webhook.Wish("https://example.com/2", List.of(), Optional.empty(), Optional.of("L1"));
        Webhook changed = webhooks.change(owner, "hook", webhook -> webhook.with(other), NOW)
                .await()
                .orElseThrow();

        assertThat(changed.wish()).isEqualTo(other);
        assertThat(changed.revision()).isEqualTo(1);
        assertThat(webhooks.forget(DemoCompany.ANCHOR.gln(), "hook").await()).isFalse();
        assertThat(webhooks.forget(owner, "hook").await()).isTrue();
        assertThat(webhooks.find(owner, "hook").await()).isEmpty();
    }

    @Test
    void what_came_of_a_round_is_noted_by_the_holder_of_the_lease_for_the_webhook_as_it_was() {
        WebhookDeliveries deliveries = new WebhookDeliveries(vault);
        Webhooks webhooks = new Webhooks(vault);
        Webhook webhook =
                webhooks.keep(webhook("hook"), new Webhooks.Most(1, 9)).await().orElseThrow();
        Delivery later = delivery(4, Optional.of(NOW.plusSeconds(60)));
        Delivery never = delivery(5, Optional.empty());
        Progress progress = new Progress(new Change.At(6, 0, 0), Optional.of(NOW), Optional.empty());
        Round round = new Round(webhook, progress, List.of(), List.of(never, later), Optional.empty());

        assertThat(deliveries.note(round, "deliver", "one").await()).isFalse();
        new Leases(vault).beat("deliver", "one").await();
        assertThat(deliveries.note(round, "deliver", "one").await()).isTrue();

        Overview all = deliveries.overview(NOW).await();
        assertThat(all.webhooks()).containsExactly(webhook.at(progress));
        assertThat(all.count("hook")).isEqualTo(new Count(1, 0, 1));
        assertThat(deliveries.waiting("hook").await()).containsExactly(later);
        assertThat(deliveries.list("hook", true, 9).await()).containsExactly(never);

        Round next = new Round(webhook, progress, List.of(later.at()), List.of(), Optional.empty());
        webhooks.change(webhook.subscriber().owner(), "hook", same -> same, NOW).await();
        assertThat(deliveries.note(next, "deliver", "one").await()).isFalse();
        assertThat(deliveries.overview(NOW).await().count("hook")).isEqualTo(new Count(1, 1, 1));
        assertThat(deliveries.again("hook", never.at(), NOW).await()).isTrue();
        assertThat(deliveries.again("hook", new Change.At(9, 0, 0), NOW).await())
                .isFalse();
        assertThat(deliveries.waiting("hook").await()).extracting(Delivery::at).containsExactly(later.at(), never.at());

        webhooks.moveTo(webhook.subscriber().owner(), "hook", later.at()).await();
        assertThat(deliveries.waiting("hook").await()).extracting(Delivery::at).containsExactly(later.at());
    }

    static Webhook webhook(String id) {
        return new Webhook(
                id,
                new Webhook.Subscriber(DemoCompany.BRAND.gln(), false),
                new Webhook.Wish(
                        "https://example.com/", List.of("Lot", "Gate"), Optional.of("9521234000006"), Optional.empty()),
                List.of(
                        new Webhook.Secret("whsec_bmV3", Optional.empty()),
                        new Webhook.Secret("whsec_b2xk", Optional.of(NOW))),
                NOW,
                0,
                Progress.from(new Change.At(3, 1, 2)));
    }

    private static Delivery delivery(long block, Optional<Instant> due) {
        return new Delivery(new Change.At(block, 0, 1), "Lot(L1)", 2, NOW, due, "the receiver answered 500");
    }

    private static Scanned looked(String day) {
        return new Scanned("09521234000204", "L1", "", day);
    }

    private static NewReport report(Optional<Photo> photo) {
        return new NewReport("https://example.com/01/09521234000204", "FAKE", Optional.of("颜色不对"), photo);
    }
}
