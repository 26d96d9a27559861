package io.livetrace.gateway.demo;

import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.ledger.fabric.OnFabric;
import io.livetrace.gateway.ledger.fabric.RealNetwork;

/** The story on a real network. */
@OnFabric
class FabricStoryTest extends StoryConformance {
    FabricStoryTest() {
        super(TestGateway.onLedger(RealNetwork.ledger()));
    }
}
