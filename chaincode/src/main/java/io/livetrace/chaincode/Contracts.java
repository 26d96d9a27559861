package io.livetrace.chaincode;

import io.livetrace.chaincode.catalog.CatalogContract;
import io.livetrace.chaincode.label.LabelContract;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.participant.ParticipantContract;
import java.util.List;
import org.hyperledger.fabric.contract.ContractInterface;

/** All contracts, in the features' order of dependence; what one feature registers with another is wired here. */
final class Contracts {
    private Contracts() {}

    static List<ContractInterface> all(Shell shell) {
        return List.of(new ParticipantContract(shell), new CatalogContract(shell), new LabelContract(shell));
    }
}
