package io.livetrace.benchmarks.sale;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A stage of its own for each test, and a client of it. */
public abstract class OnAStage {
    protected Stage stage;
    protected Client client;

    /** Opens the stage; what it keeps goes to that directory. */
    protected abstract Stage open(Path directory) throws IOException;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        stage = open(directory);
        client = new Client(stage);
    }

    @AfterEach
    void stop() {
        client.close();
        stage.close();
    }
}
