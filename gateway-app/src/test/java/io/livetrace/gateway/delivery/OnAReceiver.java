package io.livetrace.gateway.delivery;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;

import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.sql.Databases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A gateway whose products change, and somebody who is called about it. */
abstract class OnAReceiver {
    static TestGateway gateway;
    private static int products;

    @TempDir
    private Path place;

    Receiver receiver = new Receiver();

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    PostOffice open() {
        return PostOffice.open(gateway, databases());
    }

    Databases databases() {
        return Databases.in(place);
    }

    List<String> keys() {
        return receiver.keys();
    }

    /** Registers a product and gives its GTIN. */
    static String product() {
        products++;
        gateway.as(BRAND).post("/v1/products", Articles.dress(products)).expect(201);
        return Articles.gtin(products);
    }
}
