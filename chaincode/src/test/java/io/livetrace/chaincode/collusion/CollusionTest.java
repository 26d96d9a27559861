package io.livetrace.chaincode.collusion;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Network;
import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.catalog.ReturnClass;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.embedded.CommitException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The platform and the logistics firm run altered code, which is enough for the chaincode's policy. They can write bare
 * records in the brand's name; they cannot make anyone rely on them.
 */
class CollusionTest {
    private static final Product DRESS = product("9521234000020");
    private static final Product OTHER_DRESS = product("9521234000037");

    private final Network network = Forgeries.startNetwork();
    private final Forgeries forgeries = new Forgeries(network);

    @AfterEach
    void stop() {
        network.close();
    }

    @Test
    void a_forged_seal_fails_validation() {
        assertThatThrownBy(() -> forgeries.putSealed(DRESS, BRAND))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CommitException.class)
                .hasMessageContaining("ENDORSEMENT_POLICY_FAILURE");
    }

    @Test
    void a_record_without_its_seal_commits_but_is_refused_where_it_would_be_relied_on() {
        assertThat(forgeries.put(DRESS).block()).isPositive();
        assertRefused(KernelCode.UNSEALED, "09521234000020", () -> describe(DRESS));
    }

    @Test
    void an_overwritten_record_is_refused() {
        describe(DRESS);
        forgeries.put(DRESS.recordKey(), Json.write(DRESS).replace("LINEN-1", "SILK-1"));
        assertRefused(KernelCode.UNSEALED, () -> describe(DRESS));
    }

    @Test
    void a_deleted_record_is_refused() {
        describe(DRESS);
        forgeries.delete(DRESS.recordKey());
        assertRefused(KernelCode.UNSEALED, () -> describe(DRESS));
    }

    @Test
    void a_record_put_back_as_it_was_sealed_is_relied_on_again() {
        describe(DRESS);
        forgeries.delete(DRESS.recordKey());
        forgeries.put(DRESS);
        assertThat(describe(DRESS)).isEqualTo(DRESS);
    }

    @Test
    void other_records_are_not_harmed() {
        forgeries.put(DRESS);
        assertThat(describe(OTHER_DRESS)).isEqualTo(OTHER_DRESS);
    }

    private Product describe(Product product) {
        return network.as(BRAND).submit("catalog:register", product, Product.class);
    }

    private static Product product(String gtin) {
        return new Product(
                Gtin.parse(gtin),
                BRAND.gln(),
                new LocalText("亚麻连衣裙", "Linen dress"),
                new LocalText("M 码", "Size M"),
                "LINEN-1",
                Category.GARMENT,
                "H87",
                Optional.empty(),
                false,
                ReturnClass.SEVEN_DAYS,
                Optional.empty(),
                Optional.empty());
    }
}
