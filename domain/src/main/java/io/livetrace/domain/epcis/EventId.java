package io.livetrace.domain.epcis;

import io.livetrace.domain.kernel.Digest;
import java.util.HexFormat;

/**
 * Ids for events that have none. They are name-based UUIDs of version 8 (RFC 9562, section 5.8) cut from a SHA-256
 * digest, so every endorser makes the same. They are not the event hash ids of the Core Business Vocabulary, which
 * would go here.
 */
final class EventId {
    private EventId() {}

    /** The id of a transaction's event. */
    static String ofTransaction(String txId, int index) {
        return uuid("livetrace:event:" + txId + ":" + index);
    }

    /** The id of an event that came without one: the same content has the same id. */
    static String ofContent(String canonicalJson) {
        return uuid("livetrace:content:" + canonicalJson);
    }

    private static String uuid(String name) {
        byte[] octets = Digest.of(name).bytes();
        octets[6] = (byte) ((octets[6] & 0x0f) | 0x80);
        octets[8] = (byte) ((octets[8] & 0x3f) | 0x80);
        String hex = HexFormat.of().formatHex(octets, 0, 16);
        return "urn:uuid:" + hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }
}
