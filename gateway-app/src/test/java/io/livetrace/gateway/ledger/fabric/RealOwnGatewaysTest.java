package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.LedgerOpening;

/** Gateways on a real network, each with the file that {@code ./livetrace network up} wrote for its company. */
@OnFabric
class RealOwnGatewaysTest extends OwnGatewaysConformance {
    @Override
    protected LedgerOpening ledgerOf(DemoCompany company) {
        return RealNetwork.ledgerOf(company.caller().mspId());
    }
}
