package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.StockCode;
import io.livetrace.gateway.vault.Secrets;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns the shop's buyers into tokens: an HMAC under a key of the slot that stays in this gateway's vault. */
record Buyers(Secrets secrets) {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int TOKEN_BYTES = 16;

    /** The tokens of one slot. */
    record OfSlot(SecretKeySpec key, List<Integer> groups) {
        /** The same for buyers that belong to these groups only, as where several companies sell. */
        OfSlot within(List<Integer> some) {
            return new OfSlot(key, some);
        }

        /** The buyer's first token that falls into one of the groups: always the same, as long as they are. */
        BuyerToken token(String buyer) {
            Refusal.unless(
                    !groups.isEmpty(),
                    StockCode.LANE_NOT_FOUND,
                    "the slot's own shop sells none of it: others have all its units");
            return IntStream.iterate(0, i -> i + 1)
                    .mapToObj(i -> hashed(i == 0 ? buyer : buyer + "\n" + i))
                    .filter(token -> groups.contains(token.group()))
                    .findFirst()
                    .orElseThrow();
        }

        private BuyerToken hashed(String buyer) {
            try {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(key);
                byte[] digest = mac.doFinal(buyer.getBytes(StandardCharsets.UTF_8));
                return BuyerToken.of(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TOKEN_BYTES)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has " + HMAC, e);
            }
        }
    }

    Future<OfSlot> of(RecordId slotId) {
        return secrets.get("buyers of " + slotId, Buyers::newKey)
                .map(key ->
                        new OfSlot(new SecretKeySpec(Base64.getDecoder().decode(key), HMAC), BuyerToken.ALL_GROUPS));
    }

    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
