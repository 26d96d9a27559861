package io.livetrace.chaincode;

import io.livetrace.chaincode.catalog.CatalogContract;
import io.livetrace.chaincode.epcis.EpcisContract;
import io.livetrace.chaincode.instruction.InstructionContract;
import io.livetrace.chaincode.label.LabelContract;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.livestream.LivestreamContract;
import io.livetrace.chaincode.logistics.LogisticsContract;
import io.livetrace.chaincode.lot.LotContract;
import io.livetrace.chaincode.participant.ParticipantContract;
import io.livetrace.chaincode.pool.PoolContract;
import io.livetrace.chaincode.quality.QualityContract;
import io.livetrace.chaincode.recall.RecallContract;
import io.livetrace.chaincode.stock.StockContract;
import java.util.List;
import org.hyperledger.fabric.contract.ContractInterface;

/** All contracts, in the features' order of dependence. */
final class Contracts {
    private Contracts() {}

    static List<ContractInterface> all(Shell shell) {
        return List.of(
                new EpcisContract(shell),
                new ParticipantContract(shell),
                new CatalogContract(shell),
                new InstructionContract(shell),
                new PoolContract(shell),
                new LotContract(shell),
                new QualityContract(shell),
                new LabelContract(shell),
                new StockContract(shell),
                new LivestreamContract(shell),
                new LogisticsContract(shell),
                new RecallContract(shell));
    }
}
