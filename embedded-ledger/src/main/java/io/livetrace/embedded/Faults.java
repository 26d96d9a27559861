package io.livetrace.embedded;

/** What goes wrong on purpose, in tests: endorsers one block behind, envelopes lost or repeated. Thread-safe; steered while the ledger runs. */
@SuppressWarnings("DoNotCallSuggester") // until the parts are in
public final class Faults {
    /** The peer of {@code mspId} endorses on the state before the newest block, until {@link #catchUp}. */
    public void lag(String mspId) {
        throw new UnsupportedOperationException("comes with the orderer");
    }

    public void catchUp(String mspId) {
        throw new UnsupportedOperationException("comes with the orderer");
    }

    /** The next envelope that reaches the orderer is acknowledged and forgotten. */
    public void loseNext() {
        throw new UnsupportedOperationException("comes with the orderer");
    }

    /** The next envelope that reaches the orderer is ordered twice. */
    public void repeatNext() {
        throw new UnsupportedOperationException("comes with the orderer");
    }

    /** From now on, faults happen by themselves, the same ones for the same seed and order of calls; shares are between 0 and 1. */
    public void atRandom(long seed, double lagging, double lost, double repeated) {
        throw new UnsupportedOperationException("comes with the orderer");
    }
}
