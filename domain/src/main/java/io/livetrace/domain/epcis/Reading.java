package io.livetrace.domain.epcis;

import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.gs1.EpcUrn;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A URI as GS1 keys. Events name the same things again and again, and taking a URI apart was half of the time that folding them took,
 * so the latest readings are kept.
 *
 * @param uri as it is written
 * @param link the keys in it; absent when it has none
 * @param canonical the one name of what it stands for
 */
record Reading(String uri, Optional<DigitalLink> link, String canonical) {
    private static final int KEPT = 4_096;
    private static final int LONGEST_KEPT = 200;
    private static final AtomicReferenceArray<@Nullable Reading> LATEST = new AtomicReferenceArray<>(KEPT);

    static Reading of(String uri) {
        int place = Math.floorMod(uri.hashCode(), KEPT);
        Reading kept = LATEST.get(place);
        if (kept != null && kept.uri.equals(uri)) {
            return kept;
        }
        Reading made = make(uri);
        if (uri.length() <= LONGEST_KEPT) {
            LATEST.set(place, made);
        }
        return made;
    }

    /** Events may use any URI, so one that is no key is not refused. */
    private static Reading make(String uri) {
        try {
            ScannedCode code = uri.startsWith("urn:") ? new EpcUrn(uri) : DigitalLink.parse(uri);
            DigitalLink link = code.toDigitalLink();
            return new Reading(uri, Optional.of(link), identity(link).canonical());
        } catch (Refusal notGs1) {
            return new Reading(uri, Optional.empty(), uri);
        }
    }

    private static DigitalLink identity(DigitalLink link) {
        Optional<Gtin> gtin = link.gtin();
        if (gtin.isPresent() && link.serial().isPresent()) {
            return DigitalLink.of(gtin.get(), link.serial().get());
        }
        if (gtin.isPresent() && link.lot().isPresent()) {
            return DigitalLink.of(gtin.get(), link.lot().get());
        }
        return link.keysOnly();
    }
}
