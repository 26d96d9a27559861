package io.livetrace.gateway.demo;

import io.livetrace.gateway.TestGateway;

/** The story on the ledger in this process. */
class StoryTest extends StoryConformance {
    StoryTest() {
        super(TestGateway.start());
    }
}
