package io.livetrace.gateway.livestream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.livestream.Offer;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.domain.livestream.TermsCode;
import io.livetrace.domain.livestream.TermsKeeping;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Hidden;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.vault.KeptTerms;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposals and agreements with the terms that no block holds, and the copies of them that parties keep: a company with a peer in
 * its private collection, another one in the vault.
 */
public final class TermsRoutes implements Routes {
    /** The member of a body, and of the transient data, that brings terms. */
    private static final String TERMS = "terms";

    private static final String DIGEST = "termsDigest";
    private static final Write PROPOSE = Write.of("livestream:propose").creating("/v1/slots/{slotId}");
    private static final Write AGREE = Write.of("livestream:agree").creating("/v1/slots/{slotId}");
    private static final Write PURGE = Write.of("livestream:purgeTerms");

    private final Ledger ledger;
    private final ReadModel readModel;
    private final KeptTerms vault;
    private final LivestreamSigning signing;

    public TermsRoutes(Ledger ledger, ReadModel readModel, KeptTerms vault, LivestreamSigning signing) {
        this.ledger = ledger;
        this.readModel = readModel;
        this.vault = vault;
        this.signing = signing;
    }

    @Override
    public void addTo(Api api) {
        api.handle("proposeSlot", request -> submit(api, request, PROPOSE, signing::proposal));
        api.handle("agreeToSlot", request -> submit(api, request, AGREE, signing::agreement));
        api.handle("getSlotTerms", this::show);
        api.handle("purgeSlotTerms", request -> purge(api, request));
    }

    /** Signs a command for its company, where that has to be and can be done here. */
    @FunctionalInterface
    private interface Signing {
        Future<ObjectNode> sign(Gln company, ObjectNode command);
    }

    /** Where a copy of the terms lies. */
    enum Source {
        LEDGER,
        VAULT
    }

    private record Shown(Digest termsDigest, SlotTerms terms, Source source) {}

    /** The body's terms leave the command, which only cites them. */
    private Future<Reply> submit(Api api, Request request, Write write, Signing signing) {
        ObjectNode command = request.command();
        Gln caller = request.caller().gln();
        Write signed = write.completing(asked -> signing.sign(caller, command));
        ObjectNode given = (ObjectNode) command.remove(TERMS);
        if (given == null) {
            return api.submit(request, signed);
        }
        SlotTerms terms = read(given.set("slotId", command.get("slotId")));
        if (!command.has(DIGEST)) {
            command.put(DIGEST, terms.digest().hex());
        }
        byte[] secret = Json.write(terms).getBytes(StandardCharsets.UTF_8);
        return keep(caller, terms)
                .compose(kept -> keepers(caller, offered(command)))
                .compose(keepers -> api.submit(request, signed.hiding(new Hidden(Map.of(TERMS, secret), keepers))));
    }

    /** Before anything is submitted, so that nothing is cited on the ledger and kept by nobody. */
    private Future<Void> keep(Gln owner, SlotTerms terms) {
        return keepers(owner, List.of())
                .compose(own -> own.isEmpty() ? vault.keep(owner, terms) : Future.succeededFuture());
    }

    private Future<List<MspId>> keepers(Gln actor, List<Gtin> offered) {
        return readModel.read(Viewer.EVERYTHING, now -> TermsKeeping.keepers(actor, offered, now::find));
    }

    /** What a proposal offers; an agreement offers nothing. */
    private static List<Gtin> offered(ObjectNode command) {
        return command.has("offer")
                ? Json.fromTree(command.get("offer"), Offer.class).gtins()
                : List.of();
    }

    private Future<Reply> show(Request request) {
        Caller caller = request.caller();
        RecordId slotId = slotId(request);
        Call question = Call.of("livestream:terms", "terms", caller, new Running.OfSlot(slotId));
        return ledger.evaluate(caller, question)
                .map(answer -> Json.read(answer, TermsKeeping.Copy.class))
                .compose(copy -> shown(caller.gln(), slotId, copy))
                .map(shown -> Reply.json(200, shown).with("Cache-Control", "no-store"));
    }

    private Future<Shown> shown(Gln owner, RecordId slotId, TermsKeeping.Copy copy) {
        Digest digest = copy.termsDigest();
        return copy.terms()
                .map(terms -> Future.succeededFuture(new Shown(digest, terms, Source.LEDGER)))
                .orElseGet(() -> vault.find(owner, slotId, digest)
                        .map(kept -> new Shown(digest, found(kept, slotId), Source.VAULT)));
    }

    private static SlotTerms found(Optional<SlotTerms> kept, RecordId slotId) {
        return kept.orElseThrow(() -> new Refusal(
                TermsCode.TERMS_NOT_FOUND,
                "your company keeps no copy of the terms of slot " + slotId + "; ask the other party for them"));
    }

    /** A copy in the vault goes once the ledger has agreed; while that is not known, it stays until the request is repeated. */
    private Future<Reply> purge(Api api, Request request) {
        Gln owner = request.caller().gln();
        return api.submit(request, PURGE)
                .compose(reply -> reply.status() == 200
                        ? vault.forget(owner, slotId(request)).map(reply)
                        : Future.succeededFuture(reply));
    }

    private static RecordId slotId(Request request) {
        return RecordId.of(request.path("slotId"));
    }

    private static SlotTerms read(Object terms) {
        try {
            return Json.fromTree(Json.toTree(terms), SlotTerms.class);
        } catch (Refusal wrong) {
            throw wrong.at("/" + TERMS);
        }
    }
}
