package io.livetrace.gateway.label;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.label.LabelCode;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Labelling;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.participant.SealKind;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.vault.LabelPrints;
import io.livetrace.gateway.vault.LabelPrints.Asked;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes label runs: what is printed and what keepers hold lies in the vault before the ledger hears of it. */
final class LabelRuns {
    private final Vertx vertx;
    private final Clock clock;
    private final ReadModel readModel;
    private final LabelPrints prints;
    private final SecureRandom random = new SecureRandom();

    LabelRuns(Vertx vertx, Clock clock, ReadModel readModel, LabelPrints prints) {
        this.vertx = vertx;
        this.clock = clock;
        this.readModel = readModel;
        this.prints = prints;
    }

    /** The command that commits a new run; the same request gives the same command. */
    Future<Labelling.Commit> commit(Request request) {
        Asked asked = new Asked(request.caller().mspId(), request.requestId());
        return readModel
                .read(request.viewer(), now -> newRun(request, now))
                .compose(run -> prints.command(asked)
                        .compose(known -> known.map(Future::succeededFuture).orElseGet(() -> made(asked, run)))
                        .map(command -> requireFits(run, command)));
    }

    /** The run that a path names; refuses where there is none. */
    static LabelRun run(Request request, Snapshot now) {
        LotId lot = lot(request);
        return now.require(
                LabelRun.key(lot.gtin(), lot.lot(), Integer.parseInt(request.path("n"))),
                LabelCode.LABEL_RUN_NOT_FOUND);
    }

    static LotId lot(Request request) {
        return new LotId(Gtin.parse(request.path("gtin")), LotNumber.parse(request.path("lot")));
    }

    private Future<Labelling.Commit> made(Asked asked, NewRun run) {
        Instant now = clock.instant();
        return prints.forgetOld(now)
                .compose(forgotten -> vertx.executeBlocking(() -> run.make(random), false))
                .compose(draft -> prints.keep(asked, draft, now));
    }

    /** Who may label is the ledger's to say; that others fill this vault with labels is not even tried. */
    private static NewRun newRun(Request request, Snapshot now) {
        LotId id = lot(request);
        Lot lot = now.require(Lot.key(id), LotCode.LOT_NOT_FOUND);
        Caller caller = request.caller();
        Refusal.unless(
                lot.brand().equals(caller.gln()),
                LabelCode.LABEL_OF_ANOTHER_BRAND,
                "lot " + id + " is labelled by its own brand only");
        int last = now.list(LabelRun.allOf(id.gtin(), id.lot())).stream()
                .mapToInt(LabelRun::n)
                .max()
                .orElse(0);
        Gln witness = Optional.ofNullable(request.body().get("witness"))
                .map(gln -> Gln.parse(gln.asText()))
                .orElseGet(() -> witness(caller, now));
        return new NewRun(id, last + 1, request.body().path("count").asInt(), witness);
    }

    /** The first company with a peer of its own that is neither the brand's nor the platform's organisation. */
    private static Gln witness(Caller brand, Snapshot now) {
        return now.list(Participant.TYPE.key()).stream()
                .filter(company -> company.seal() == SealKind.PEER
                        && !company.has(Role.PLATFORM)
                        && !company.mspId().equals(brand.mspId()))
                .findFirst()
                .map(Participant::gln)
                .orElseThrow(() -> new Refusal(
                        LabelCode.LABEL_WITNESS_REFUSED,
                        "/witness: no third company here runs a peer; name one that does"));
    }

    private static Labelling.Commit requireFits(NewRun run, Labelling.Commit command) {
        Refusal.unless(
                run.fits(command),
                KernelCode.REQUEST_ID_REUSED,
                "this Idempotency-Key made another run of labels; use a new one");
        return command;
    }
}
