package io.livetrace.domain.livestream;

import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTermsTest {
    private static final String CANONICAL = """
            {"commissionBasisPoints":2000,"gifts":["linen bag"],"price":{"amount":29900,"currency":"CNY"},\
            "salt":"000102030405060708090a0b0c0d0e0f","settlementDays":15,"slotFee":{"amount":800000,"currency":"CNY"},\
            "slotId":"S-1"}""";

    @Test
    void their_digest_is_that_of_their_canonical_json_however_they_were_written() {
        String written = CANONICAL
                .replace("{\"commissionBasisPoints\":2000,", "{ ")
                .replace("\"slotId\":", "\"commissionBasisPoints\": 2000, \"slotId\": ");

        assertThat(Json.read(written, SlotTerms.class).digest()).isEqualTo(Digest.of(CANONICAL));
    }

    @Test
    void a_slot_fee_and_gifts_may_be_absent() {
        String plain = CANONICAL
                .replace("\"slotFee\":{\"amount\":800000,\"currency\":\"CNY\"},", "")
                .replace("\"gifts\":[\"linen bag\"],", "");

        assertThat(Json.read(plain, SlotTerms.class).gifts()).isEmpty();
    }

    @Test
    void the_same_words_under_another_salt_have_another_digest() {
        SlotTerms one = Json.read(CANONICAL, SlotTerms.class);
        SlotTerms other = Json.read(CANONICAL.replace("0001", "1001"), SlotTerms.class);

        assertThat(other.digest()).isNotEqualTo(one.digest());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "29900, -1, /amount",
                "29900, 1000000000001, /amount",
                "`29900,\"currency\":\"CNY\"`, `29900,\"currency\":\"yuan\"`, /currency",
                "`800000,\"currency\":\"CNY\"`, `800000,\"currency\":\"EUR\"`, /slotFee",
                "linen bag, ` `, /gifts",
                "2000, 10001, /commissionBasisPoints",
                "15, 366, /settlementDays",
                "000102030405060708090a0b0c0d0e0f, 0001, /salt"
            })
    void what_cannot_be_is_refused(String part, String wrong, String place) {
        assertRefused(
                KernelCode.INVALID_VALUE, place, () -> Json.read(CANONICAL.replace(part, wrong), SlotTerms.class));
    }
}
