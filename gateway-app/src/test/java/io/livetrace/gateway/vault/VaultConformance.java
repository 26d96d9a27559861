package io.livetrace.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.ConsumerReports.NewReport;
import io.livetrace.gateway.vault.ConsumerReports.Photo;
import io.livetrace.gateway.vault.ScanCounts.Scanned;
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
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
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

    private static Scanned looked(String day) {
        return new Scanned("09521234000204", "L1", "", day);
    }

    private static NewReport report(Optional<Photo> photo) {
        return new NewReport("https://example.com/01/09521234000204", "FAKE", Optional.of("颜色不对"), photo);
    }
}
