package io.livetrace.gateway.ledger.fabric;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.LedgerOpening;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each company runs a gateway of its own, with its own identity only, and calls its own peer where it has one. */
abstract class OwnGatewaysConformance {
    private static final AtomicInteger ARTICLES = new AtomicInteger(700);

    protected TestGateway platform;
    protected TestGateway brand;

    /** The ledger as that company's gateway comes by it. */
    protected abstract LedgerOpening ledgerOf(DemoCompany company);

    @BeforeEach
    void gateways_of_platform_and_brand() {
        platform = TestGateway.earnest(ledgerOf(PLATFORM));
        brand = TestGateway.earnest(ledgerOf(BRAND));
    }

    @AfterEach
    void stop() {
        brand.close();
        platform.close();
    }

    @Test
    void what_a_brand_registers_at_its_own_gateway_stands_at_the_platforms_too() {
        int article = ARTICLES.incrementAndGet();

        Answer registered = register(article);

        String path = "/v1/products/" + Articles.gtin(article) + "?minBlock=" + registered.header("As-Of-Block");
        assertThat(platform.anyone().get(path).expect(200).json())
                .isEqualTo(brand.anyone().get(path).expect(200).json());
    }

    @Test
    void platform_and_brand_endorse_what_the_brand_submits() {
        long block = Long.parseLong(register(ARTICLES.incrementAndGet()).header("As-Of-Block"));

        assertThat(blockAt(brand, block).transactions())
                .filteredOn(Block.Transaction::isValid)
                .singleElement()
                .satisfies(tx -> {
                    assertThat(tx.creator()).isEqualTo("BrandMSP");
                    assertThat(tx.endorsers()).containsExactlyInAnyOrder("PlatformMSP", "BrandMSP");
                });
        assertThat(blockAt(platform, block)).isEqualTo(blockAt(brand, block));
    }

    @Test
    void a_company_without_a_peer_works_through_the_platforms() {
        try (TestGateway anchor = TestGateway.earnest(ledgerOf(ANCHOR))) {
            admit(anchor, ANCHOR);

            Answer refused = anchor.as(ANCHOR).post("/v1/products", Articles.dress(1));

            assertThat(refused.code()).isEqualTo("ROLE_MISSING"); // as the contract says, there
        }
    }

    @Test
    void a_gateway_knows_its_own_people_only() {
        admit(brand, BRAND);

        brand.anyone()
                .withToken(platform.token(PLATFORM))
                .get("/v1/instructions")
                .expect(401);
        assertThat(brand.token(PLATFORM)).isEqualTo("none");
        assertThat(platform.token(BRAND)).isEqualTo("none");
    }

    /** The same again on a network that lives on. */
    private Answer register(int article) {
        admit(brand, BRAND);
        return brand.as(BRAND)
                .withKey("own-gateway-" + article)
                .post("/v1/products", Articles.dress(article))
                .expect(201);
    }

    /** The platform registers the company, which its own gateway then knows. */
    private void admit(TestGateway own, DemoCompany company) {
        Answer registered = platform.as(PLATFORM)
                .withKey("genesis-register-" + company.gln())
                .post("/v1/participants", company.registration());
        own.anyone()
                .get("/v1/participants/" + company.gln() + "?minBlock=" + registered.header("As-Of-Block"))
                .expect(200);
    }

    private static Block blockAt(TestGateway gateway, long number) {
        return gateway.ledger().block(Call.DEFAULT_CHANNEL, number).await().orElseThrow();
    }
}
