package io.livetrace.chaincode.participant;

import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.Signatures;
import io.livetrace.domain.participant.Signed;
import java.util.Optional;

/** Holds what companies say against the keys that are registered for them, by the rules that hold now. */
public record SignatureReader(State state) {
    /** What was said, if its company sealed it by its peer or signed it as the rules want; else refuses. */
    public <T extends Signed<T>> T authentic(T said) {
        Participant by = state.participant(said.by());
        Signatures.require(said, by, key(said), state.rules());
        return said;
    }

    /** The key that is said to have signed, if its company registered it. */
    public Optional<PartyKey> key(Signed<?> said) {
        return Signatures.keyId(said).flatMap(id -> state.find(PartyKey.key(said.by(), id)));
    }
}
