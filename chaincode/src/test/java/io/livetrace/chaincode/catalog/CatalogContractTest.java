package io.livetrace.chaincode.catalog;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Network;
import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.catalog.ReturnClass;
import io.livetrace.domain.gs1.Gs1Code;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.participant.ParticipantCode;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogContractTest {
    private static final Gtin DRESS = Gtin.parse("9521234000020");

    private final Network network = Network.start();

    @BeforeAll
    void a_brand_registers_a_dress() {
        assertThat(network.as(BRAND).submit("catalog:register", dress(BRAND), Product.class))
                .isEqualTo(dress(BRAND));
    }

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class register {
        @Test
        void describes_a_product_anew() {
            Product longer = described(BRAND, DRESS, Category.GARMENT, "长裙");
            assertThat(network.as(BRAND).submit("catalog:register", longer, Product.class))
                    .isEqualTo(longer);
        }

        @Test
        void gives_the_stored_answer_to_a_repeated_request() {
            var once = network.as(BRAND).withRequestId("the-same");
            assertThat(once.submit("catalog:register", dress(BRAND)))
                    .isEqualTo(once.submit("catalog:register", dress(BRAND)));
        }

        @Test
        void refuses_a_request_id_used_for_another_command() {
            var once = network.as(BRAND).withRequestId("another");
            once.submit("catalog:register", dress(BRAND));
            assertRefused(
                    KernelCode.REQUEST_ID_REUSED,
                    () -> once.submit("catalog:register", described(BRAND, DRESS, Category.GARMENT, "短裙")));
        }

        @Test
        void refuses_a_company_that_is_no_brand() {
            assertRefused(
                    ParticipantCode.ROLE_MISSING,
                    () -> network.as(LOGISTICS).submit("catalog:register", dress(LOGISTICS)));
        }

        @Test
        void refuses_a_gtin_outside_the_brands_prefixes() {
            assertRefused(
                    ParticipantCode.OUTSIDE_PREFIX,
                    "09521234000020",
                    () -> network.as(MILL).submit("catalog:register", dress(MILL)));
        }

        @Test
        void refuses_to_speak_for_another_brand() {
            assertRefused(
                    CatalogCode.PRODUCT_OF_ANOTHER_BRAND,
                    () -> network.as(BRAND).submit("catalog:register", dress(MILL)));
        }

        @Test
        void refuses_a_caller_whose_organisation_does_not_run_the_brand() {
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(BRAND).signedBy(LOGISTICS).submit("catalog:register", dress(BRAND)));
        }

        @Test
        void refuses_a_cosmetic_without_its_registration_number() {
            assertRefused(
                    CatalogCode.PRODUCT_INCOMPLETE,
                    "/registrationNumber",
                    () -> network.as(BRAND)
                            .submit("catalog:register", described(BRAND, DRESS, Category.COSMETIC, "面霜")));
        }

        @Test
        void an_ordinary_article_does_not_become_one_that_is_made_for_livestreams() {
            network.as(BRAND).submit("catalog:register", dress(BRAND));
            ObjectNode exclusive = ((ObjectNode) Json.toTree(dress(BRAND))).put("liveOnly", true);
            assertRefused(CatalogCode.LIVE_ONLY_STAYS, () -> network.as(BRAND).submit("catalog:register", exclusive));
        }

        @Test
        void says_where_a_value_is_wrong() {
            String json = Json.write(dress(BRAND)).replace("09521234000020", "09521234000021");
            assertRefused(
                    Gs1Code.GS1_CHECK_DIGIT, "/gtin", () -> network.as(BRAND).submit("catalog:register", json));
        }

        @Test
        void refuses_a_member_that_it_does_not_know() {
            String json = Json.write(dress(BRAND)).replace("\"unit\"", "\"unite\":1,\"unit\"");
            assertRefused(KernelCode.MALFORMED, "unite", () -> network.as(BRAND).submit("catalog:register", json));
        }
    }

    private static Product dress(Company brand) {
        return described(brand, DRESS, Category.GARMENT, "亚麻连衣裙");
    }

    private static Product described(Company brand, Gtin gtin, Category category, String zh) {
        return new Product(
                gtin,
                brand.gln(),
                new LocalText(zh, "Linen dress"),
                new LocalText("M 码", "Size M"),
                "LINEN-1",
                category,
                "H87",
                Optional.empty(),
                false,
                ReturnClass.SEVEN_DAYS,
                Optional.empty(),
                Optional.empty());
    }
}
