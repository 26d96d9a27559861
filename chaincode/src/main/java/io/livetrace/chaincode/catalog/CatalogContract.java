package io.livetrace.chaincode.catalog;

import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.catalog.Registration;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Products as their brands describe them. */
@Contract(name = "catalog")
public final class CatalogContract implements ContractInterface {
    private final Shell shell;

    public CatalogContract() {
        this(Shell.system());
    }

    public CatalogContract(Shell shell) {
        this.shell = shell;
    }

    @Transaction
    public String register(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Product.class, call -> {
            Product product = call.command();
            return Registration.register(
                    call.state().find(Product.key(product.gtin())), product, call.actor(), call.tx());
        });
    }
}
