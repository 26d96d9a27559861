package io.livetrace.gateway.ledger.embedded;

import static io.livetrace.embedded.policy.EndorsementPolicy.allOf;
import static io.livetrace.embedded.policy.EndorsementPolicy.peer;
import static io.livetrace.embedded.policy.EndorsementPolicy.peers;

import io.livetrace.chaincode.LiveTraceChaincode;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.embedded.ChaincodeDefinition;
import io.livetrace.embedded.EmbeddedLedger;
import io.livetrace.embedded.LedgerConfig;
import io.livetrace.embedded.Organisation;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Endorsers;
import io.livetrace.gateway.ledger.LedgerOpening;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The network of five organisations that runs in this process: three with peers, two with identities only. */
public final class EmbeddedNetwork {
    private static final String PLATFORM = "PlatformMSP";
    private static final String BRAND = "BrandMSP";
    private static final String LOGISTICS = "LogisticsMSP";
    private static final String ANCHOR = "AnchorMSP";
    private static final String INSPECTOR = "InspectorMSP";

    private EmbeddedNetwork() {}

    /** Who endorses on this network. */
    static Endorsers endorsers() {
        return new Endorsers(List.of(PLATFORM, BRAND, LOGISTICS));
    }

    /** Every organisation of this network. */
    static List<MspId> organisations() {
        return Stream.of(PLATFORM, BRAND, ANCHOR, LOGISTICS, INSPECTOR)
                .map(MspId::new)
                .toList();
    }

    /** The network in that directory, made when it is empty, and used by all its organisations. */
    public static LedgerOpening in(Path directory) {
        return in(directory, LiveTraceChaincode::new);
    }

    /** As above, with another chaincode than the usual, such as one that has more contracts. */
    public static LedgerOpening in(Path directory, Supplier<LiveTraceChaincode> chaincode) {
        return opening(joined(ledger(directory), agreed(chaincode)));
    }

    /** The same network, used by the platform alone. */
    public static LedgerOpening ofPlatform(Path directory) {
        return opening(joined(ledger(directory), chaincode()), List.of(new MspId(PLATFORM)));
    }

    /** A network that the organisations have joined already, used by them all. */
    static LedgerOpening opening(LedgerConfig joined) {
        return opening(joined, organisations());
    }

    private static LedgerOpening opening(LedgerConfig joined, List<MspId> users) {
        return (vertx, meters, outbox) ->
                new EmbeddedAdapter(vertx, meters, EmbeddedLedger.open(joined), users, outbox);
    }

    private static LedgerConfig ledger(Path directory) {
        return LedgerConfig.at(directory, Call.DEFAULT_CHANNEL);
    }

    /** What the organisations have agreed to run. */
    static ChaincodeDefinition chaincode() {
        return agreed(LiveTraceChaincode::new);
    }

    private static ChaincodeDefinition agreed(Supplier<LiveTraceChaincode> chaincode) {
        return ChaincodeDefinition.of(
                EmbeddedAdapter.CHAINCODE, allOf(peer(PLATFORM), peers(1, BRAND, LOGISTICS)), chaincode);
    }

    /** A ledger that the five organisations have joined and on which that chaincode runs. */
    static LedgerConfig joined(LedgerConfig ledger, ChaincodeDefinition chaincode) {
        return ledger.with(
                        Organisation.withPeer(PLATFORM),
                        Organisation.withPeer(BRAND),
                        Organisation.withPeer(LOGISTICS),
                        Organisation.withoutPeer(ANCHOR),
                        Organisation.withoutPeer(INSPECTOR))
                .with(chaincode);
    }
}
