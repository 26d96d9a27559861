package io.livetrace.domain.participant;

import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * What belongs to a company: keys, hosts and places. The platform submits them on the company's request, because a host, a
 * place or a key counts for others only with the platform's word.
 */
public final class Belongings {
    private Belongings() {}

    /** Registers a key once; a new key has a new id. */
    public static Outcome registerKey(boolean idTaken, PartyKey key) {
        Refusal.unless(
                !idTaken, ParticipantCode.KEY_REFUSED, "key id " + key.keyId() + " is taken; a new key has a new id");
        Refusal.unless(
                isP256(key.publicKey()),
                ParticipantCode.KEY_REFUSED,
                "/publicKey: expected the SubjectPublicKeyInfo of a P-256 key in base64");
        return Outcome.writing(key);
    }

    /** Registers a host or renews the verification. A host who works for another operator is not taken over. */
    public static Outcome registerHost(Participant operator, boolean worksForAnother, Host host, TxContext tx) {
        operator.require(Role.ANCHOR);
        Refusal.unless(
                !worksForAnother,
                ParticipantCode.PARTICIPANT_ALREADY_EXISTS,
                "host " + host.hostId() + " works for another operator");
        Refusal.unless(
                host.verifiedUntil().isAfter(tx.time())
                        && !host.verifiedUntil().isAfter(tx.time().plus(Participant.LONGEST_VERIFICATION)),
                ParticipantCode.STATUS_CHANGE_NOT_ALLOWED,
                "/verifiedUntil lies in the future, at most six months ahead");
        return Outcome.writing(host);
    }

    /** Registers a place under one of its operator's prefixes, which are nobody else's, so that no place is taken over. */
    public static Outcome registerLocation(Participant operator, Location location) {
        Refusal.unless(
                operator.issues(location.gln()),
                ParticipantCode.OUTSIDE_PREFIX,
                "GLN " + location.gln() + " does not begin with a company prefix registered for " + operator.name());
        return Outcome.writing(location);
    }

    private static boolean isP256(String spki) {
        try {
            var key = KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(spki)));
            return key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == 256;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
