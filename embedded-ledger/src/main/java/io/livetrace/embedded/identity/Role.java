package io.livetrace.embedded.identity;

import java.util.Locale;

/** What a certificate's holder is, told by its organisational unit, as Fabric's NodeOUs do. */
public enum Role {
    CLIENT,
    PEER,
    ADMIN,
    ORDERER;

    String organisationalUnit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
