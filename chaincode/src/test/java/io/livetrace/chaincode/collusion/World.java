package io.livetrace.chaincode.collusion;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.chaincode.logistics.Parcels;
import io.livetrace.domain.kernel.LedgerRecord;

/** A network in which the platform and an accomplice run altered code, and goods on it. */
record World(Network network, Forgeries forgeries, Goods goods, Parcels parcels) implements AutoCloseable {
    static World withAccomplice(Company accomplice) {
        Network network = Forgeries.startNetwork(accomplice);
        Wares.on(network);
        return new World(network, new Forgeries(network, accomplice), new Goods(network), new Parcels(network));
    }

    <T extends LedgerRecord> T submit(Company company, String transaction, Object command, Class<T> answer) {
        return network.as(company).submit(transaction, command, answer);
    }

    void submit(Company company, String transaction, Object command) {
        network.as(company).submit(transaction, command);
    }

    @Override
    public void close() {
        network.close();
    }
}
