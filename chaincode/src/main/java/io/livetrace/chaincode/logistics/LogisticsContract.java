package io.livetrace.chaincode.logistics;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.logistics.Carriage;
import io.livetrace.domain.logistics.Handover;
import io.livetrace.domain.logistics.Monitoring;
import io.livetrace.domain.logistics.Packing;
import io.livetrace.domain.logistics.Reading;
import io.livetrace.domain.logistics.Scanning;
import io.livetrace.domain.logistics.Tally;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Shipments: packed by carriers, handed over from company to company, scanned and watched by sensors on their way. */
@Contract(name = "logistics")
public final class LogisticsContract implements ContractInterface {
    private final Shell shell;

    public LogisticsContract() {
        this(Shell.system());
    }

    public LogisticsContract(Shell shell) {
        this.shell = shell;
    }

    @Transaction
    public String create(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Packing.Create.class, call -> {
            Gln carrier = call.actor().gln();
            return Packing.create(reader(call).order(carrier, call.command()), call.command(), call.actor(), call.tx());
        });
    }

    @Transaction
    public String pack(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Packing.Pack.class, call -> {
            Carriage carriage = reader(call).carriage(call.command().shipment());
            List<Tally.Count> all = new ArrayList<>(carriage.shipment().packed().counts());
            all.addAll(Tally.ofContents(call.command().contents()).counts());
            return Packing.pack(carriage, reader(call).lots(new Tally(all)), call.command(), call.actor(), call.tx());
        });
    }

    @Transaction
    public String offerHandover(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Handover.Offer.class, call -> {
            Handover.Offer offer = call.command();
            Carriage carriage = reader(call).carriage(offer.shipment());
            return Handover.offer(carriage, offer, call.state().participant(offer.taker()), call.actor(), call.tx());
        });
    }

    @Transaction
    public String acceptHandover(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Handover.Accept.class, LogisticsContract::accepted);
    }

    @Transaction
    public String scan(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Scanning.Report.class, call -> {
            ShipmentReader reader = reader(call);
            Carriage carriage = reader.carriage(call.command().shipment());
            call.command().place().ifPresent(reader::requirePlace);
            return Scanning.scan(carriage, reader.blocking(carriage), call.command(), call.actor(), call.tx());
        });
    }

    @Transaction
    public String read(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Monitoring.Read.class, call -> {
            Carriage carriage = reader(call).carriage(call.command().shipment());
            return Monitoring.read(
                    carriage,
                    reader(call).products(carriage.load()),
                    isTaken(call),
                    call.command(),
                    call.actor(),
                    call.tx());
        });
    }

    @Transaction
    public String liftHold(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Monitoring.LiftHold.class, call -> {
            Carriage carriage = reader(call).carriage(call.command().shipment());
            return Monitoring.liftHold(carriage, call.command(), call.actor(), call.tx());
        });
    }

    private static Outcome accepted(Call<Handover.Accept> call) {
        ShipmentReader reader = reader(call);
        Carriage carriage = reader.carriage(call.command().shipment());
        call.command().place().ifPresent(reader::requirePlace);
        return Handover.accept(
                carriage,
                reader.openOffer(carriage),
                reader.blocking(carriage),
                call.command(),
                call.actor(),
                call.tx());
    }

    private static boolean isTaken(Call<Monitoring.Read> call) {
        Monitoring.Read command = call.command();
        Gln owner = call.actor().gln();
        return command.readings().stream()
                .map(value -> Reading.key(owner, command.shipment(), command.device(), value.seq()))
                .anyMatch(call.state()::isTaken);
    }

    private static ShipmentReader reader(Call<?> call) {
        return new ShipmentReader(call.state());
    }
}
