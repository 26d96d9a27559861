package io.livetrace.gateway.ledger.embedded;

import io.livetrace.embedded.ChaincodeDefinition;
import io.livetrace.embedded.EmbeddedLedger;
import io.livetrace.embedded.LedgerConfig;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.shim.Chaincode;

/** The network in one process, otherwise than it usually is. */
public final class Networks {
    private Networks() {}

    /** With other settings, such as the pace of blocks or faults. */
    public static LedgerOpening in(Path directory, UnaryOperator<LedgerConfig> settings) {
        return opening(directory, settings, EmbeddedNetwork.chaincode());
    }

    /** A ledger that the organisations have joined and on which LiveTrace's chaincode runs. */
    public static LedgerConfig joined(LedgerConfig ledger) {
        return EmbeddedNetwork.joined(ledger, EmbeddedNetwork.chaincode());
    }

    /** With organisations whose peers run other code than LiveTrace's. */
    public static LedgerOpening withAltered(Path directory, Supplier<Chaincode> code, String... mspIds) {
        ChaincodeDefinition chaincode = EmbeddedNetwork.chaincode();
        for (String mspId : mspIds) {
            chaincode = chaincode.installedBy(mspId, code);
        }
        return opening(directory, config -> config, chaincode);
    }

    /** One that several gateways of this process work on, and that goes on when they end. */
    public static final class Shared implements LedgerOpening, AutoCloseable {
        private final EmbeddedLedger ledger;

        public Shared(Path directory) {
            LedgerConfig config = LedgerConfig.at(directory.resolve("ledger"), Call.DEFAULT_CHANNEL);
            this.ledger = EmbeddedLedger.open(EmbeddedNetwork.joined(config, EmbeddedNetwork.chaincode()));
        }

        @Override
        public LedgerAdapter open(Vertx vertx, MeterRegistry meters, Outbox outbox) {
            return new EmbeddedAdapter(vertx, meters, ledger, EmbeddedNetwork.organisations(), outbox) {
                @Override
                public Future<Void> close() {
                    return Future.succeededFuture();
                }
            };
        }

        @Override
        public void close() {
            ledger.close();
        }
    }

    private static LedgerOpening opening(
            Path directory, UnaryOperator<LedgerConfig> settings, ChaincodeDefinition chaincode) {
        LedgerConfig ledger = settings.apply(LedgerConfig.at(directory.resolve("ledger"), Call.DEFAULT_CHANNEL));
        return EmbeddedNetwork.opening(EmbeddedNetwork.joined(ledger, chaincode));
    }
}
