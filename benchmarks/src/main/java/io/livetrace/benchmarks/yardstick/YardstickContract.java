package io.livetrace.benchmarks.yardstick;

import java.nio.charset.StandardCharsets;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * Yardsticks: what costs a transaction that does nothing, one that writes 100 bytes, a question, and the stock of one hot article
 * kept under one key, as it is often done. All take the arguments that every transaction of LiveTrace takes.
 */
@Contract(name = "yardstick")
public final class YardstickContract implements ContractInterface {
    private static final int ASSET_BYTES = 100;
    private static final String STOCK = "yardstick-stock";

    /** y1: an empty submit. */
    @Transaction
    public String empty(Context ctx, String requestId, String actor, String command) {
        return "{}";
    }

    /** y2: creates an asset of 100 bytes. */
    @Transaction
    public String create(Context ctx, String requestId, String actor, String command) {
        ctx.getStub().putState("yardstick-" + requestId, new byte[ASSET_BYTES]);
        return "{}";
    }

    /** y3: an empty question. */
    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String ask(Context ctx, String requestId, String actor, String command) {
        return "{}";
    }

    /** Sets the stock of y5 to what the request id says. */
    @Transaction
    public String stock(Context ctx, String requestId, String actor, String command) {
        put(ctx.getStub(), Long.parseLong(requestId));
        return "{}";
    }

    /** y5: reads the stock and writes one less. */
    @Transaction
    public String sell(Context ctx, String requestId, String actor, String command) {
        ChaincodeStub stub = ctx.getStub();
        long left = Long.parseLong(new String(stub.getState(STOCK), StandardCharsets.UTF_8));
        if (left == 0) {
            throw new ChaincodeException("SOLD_OUT: nothing is left");
        }
        put(stub, left - 1);
        return "{}";
    }

    private static void put(ChaincodeStub stub, long left) {
        stub.putState(STOCK, Long.toString(left).getBytes(StandardCharsets.UTF_8));
    }
}
