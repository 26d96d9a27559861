package io.livetrace.domain.epcis;

import io.livetrace.domain.kernel.Refusal;

/** Where in a document we are, as a JSON pointer (RFC 6901). */
record Place(String pointer) {
    static final Place ROOT = new Place("");

    Place member(String name) {
        return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    Place index(int index) {
        return new Place(pointer + "/" + index);
    }

    Refusal refuse(EpcisCode code, String detail) {
        Refusal refusal = new Refusal(code, detail);
        return pointer.isEmpty() ? refusal : refusal.at(pointer);
    }

    void require(boolean holds, EpcisCode code, String detail) {
        if (!holds) {
            throw refuse(code, detail);
        }
    }
}
