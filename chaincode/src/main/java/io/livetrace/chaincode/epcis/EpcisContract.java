package io.livetrace.chaincode.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.domain.epcis.Capture;
import io.livetrace.domain.epcis.EpcisDocument;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordKey;
import java.util.List;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Events that companies hand in themselves. Their command is the EPCIS 2.0 document, or a single event. */
@Contract(name = "epcis")
public final class EpcisContract implements ContractInterface {
    private final Shell shell;

    public EpcisContract() {
        this(Shell.system());
    }

    public EpcisContract(Shell shell) {
        this.shell = shell;
    }

    @Transaction
    public String capture(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(JsonNode.class, EpcisContract::captured);
    }

    private static Outcome captured(Call<JsonNode> call) {
        EpcisDocument document = EpcisDocument.of(call.command());
        Capture.requireFitting(document);
        List<EpcisEvent> events = document.recordedBy(call.actorGln(), call.tx().time());
        List<RecordKey<EpcisEvent>> taken = events.stream()
                .map(EpcisEvent::recordKey)
                .filter(call.state()::isTaken)
                .toList();
        return Capture.capture(document, events, taken);
    }
}
