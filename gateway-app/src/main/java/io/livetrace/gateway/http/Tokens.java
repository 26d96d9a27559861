package io.livetrace.gateway.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.ledger.Caller;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * Bearer tokens: JSON Web Tokens (RFC 7519) signed with ES256 by this gateway, saying who calls and until when. Tokens that were
 * checked once are remembered, because checking a signature takes longer than most answers.
 */
public final class Tokens {
    private static final String ISSUER = "livetrace-gateway";
    private static final String ORGANISATION = "org";
    private static final String PARTY = "gln";
    private static final String ROLE = "role";
    private static final int LONGEST_TOKEN = 4_096;

    private final ECKey key;
    private final Clock clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private record Known(Caller caller, Instant expires) {}

    /** @param jwk the gateway's signing key, as {@link #newKey} made it */
    public Tokens(String jwk, Clock clock) {
        try {
            this.key = ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("the vault's token key cannot be read", e);
        }
        this.clock = clock;
    }

    /** A new P-256 key as a JSON Web Key, to be kept in the vault. */
    public static String newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes P-256 keys", e);
        }
    }

    public String issue(Caller caller, Duration lifetime) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(caller.subject())
                .claim(ORGANISATION, caller.mspId().value())
                .claim(PARTY, caller.gln().value())
                .claim(ROLE, caller.role())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    /** Whom a token names; empty when it is not ours, was changed or has run out. */
    public Optional<Caller> check(String token) {
        Known found = known.getIfPresent(token);
        if (found == null) {
            found = token.length() <= LONGEST_TOKEN ? verified(token).orElse(null) : null;
            if (found != null) {
                known.put(token, found);
            }
        }
        return Optional.ofNullable(found)
                .filter(one -> one.expires().isAfter(clock.instant()))
                .map(Known::caller);
    }

    private Optional<Known> verified(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            boolean ours = JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new ECDSAVerifier(key.toPublicJWK()))
                    && ISSUER.equals(claims.getIssuer());
            return ours ? Optional.of(known(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | Refusal | NullPointerException notOurs) {
            return Optional.empty();
        }
    }

    private static Known known(JWTClaimsSet claims) throws ParseException {
        Caller caller = new Caller(
                new MspId(claims.getStringClaim(ORGANISATION)),
                Gln.parse(claims.getStringClaim(PARTY)),
                claims.getStringClaim(ROLE),
                claims.getSubject());
        return new Known(caller, claims.getExpirationTime().toInstant());
    }
}
