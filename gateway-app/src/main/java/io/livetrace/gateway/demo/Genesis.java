package io.livetrace.gateway.demo;

import io.livetrace.domain.participant.Admission;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantStatus;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.Receipt;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The first transactions of a new network: the platform registers itself and the companies it begins with. */
public final class Genesis {
    private static final Duration VERIFIED_FOR = Duration.ofDays(180);

    private final Ledger ledger;
    private final ReadModel readModel;
    private final Clock clock;
    private final List<DemoCompany> companies;

    /** A network that begins with these companies, the platform first. */
    public Genesis(Ledger ledger, ReadModel readModel, Clock clock, List<DemoCompany> companies) {
        this.ledger = ledger;
        this.readModel = readModel;
        this.clock = clock;
        this.companies = List.copyOf(companies);
    }

    /** Registers and verifies whoever is not yet; what was done before is left as it is. */
    public Future<Void> run() {
        Future<Void> done = Future.succeededFuture();
        for (DemoCompany company : companies) {
            done = done.compose(before -> admit(company));
        }
        return done;
    }

    private Future<Void> admit(DemoCompany company) {
        return readModel
                .read(Viewer.EVERYTHING, now -> now.find(Participant.key(company.gln())))
                .compose(known -> known.map(participant -> goOn(company, participant))
                        .orElseGet(() -> register(company).compose(registered -> verify(company))));
    }

    /** Whoever came here before was perhaps interrupted. */
    private Future<Void> goOn(DemoCompany company, Participant known) {
        return known.status() == ParticipantStatus.ADMITTED ? verify(company) : Future.succeededFuture();
    }

    private Future<Receipt> register(DemoCompany company) {
        String requestId = "genesis-register-" + company.gln();
        return company == DemoCompany.PLATFORM
                ? submit("participant:genesis", requestId, Admission.Found.by(company.registration()))
                : submit("participant:register", requestId, company.registration());
    }

    private Future<Void> verify(DemoCompany company) {
        Admission.ChangeStatus verification = new Admission.ChangeStatus(
                company.gln(),
                ParticipantStatus.VERIFIED,
                Optional.of(clock.instant().plus(VERIFIED_FOR)),
                "licence and address checked");
        return submit("participant:changeStatus", "genesis-verify-" + company.gln(), verification)
                .compose(receipt -> readModel.atLeast(receipt.block()));
    }

    private Future<Receipt> submit(String transaction, String requestId, Object command) {
        Caller platform = DemoCompany.PLATFORM.caller();
        return ledger.submit(platform, Call.of(transaction, requestId, platform, command));
    }
}
