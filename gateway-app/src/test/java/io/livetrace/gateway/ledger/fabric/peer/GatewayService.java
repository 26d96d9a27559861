package io.livetrace.gateway.ledger.fabric.peer;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.livetrace.embedded.EmbeddedLedger;
import io.livetrace.embedded.EndorseException;
import io.livetrace.embedded.EndorsedTransaction;
import io.livetrace.embedded.EvaluateException;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.peer.Response;

/** A peer's Gateway service, in Fabric's words when it fails. */
final class GatewayService extends GatewayGrpc.GatewayImplBase {
    private final String mspId;
    private final EmbeddedLedger ledger;
    private final Secrets secrets;

    GatewayService(String mspId, EmbeddedLedger ledger, Secrets secrets) {
        this.mspId = mspId;
        this.ledger = ledger;
        this.secrets = secrets;
    }

    @Override
    public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> client) {
        try {
            ByteString answer = SystemQuestion.of(request.getProposedTransaction())
                    .map(question -> question.answer(ledger))
                    .orElseGet(() -> ledger.evaluate(request.getProposedTransaction(), mspId));
            client.onNext(EvaluateResponse.newBuilder()
                    .setResult(Response.newBuilder().setStatus(200).setPayload(answer))
                    .build());
            client.onCompleted();
        } catch (EvaluateException | Unanswerable e) {
            String said = String.valueOf(e.getMessage());
            client.onError(Errors.of(
                    Status.UNKNOWN, "evaluate call to endorser returned error: " + said, Errors.detail(mspId, said)));
        }
    }

    @Override
    public void endorse(EndorseRequest request, StreamObserver<EndorseResponse> client) {
        try {
            Set<String> endorsers = new TreeSet<>(request.getEndorsingOrganizationsList());
            EndorsedTransaction endorsed = ledger.endorse(request.getProposedTransaction(), endorsers);
            secrets.keep(endorsed);
            client.onNext(EndorseResponse.newBuilder()
                    .setPreparedTransaction(Envelope.parseFrom(endorsed.envelope()))
                    .build());
            client.onCompleted();
        } catch (EndorseException e) {
            client.onError(Errors.of(
                    Status.ABORTED,
                    "failed to collect enough transaction endorsements, see attached details for more info",
                    e.details().stream()
                            .map(detail -> Errors.detail(detail.mspId(), detail.message()))
                            .toArray(ErrorDetail[]::new)));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void submit(SubmitRequest request, StreamObserver<SubmitResponse> client) {
        var ordered = ledger.order(secrets.with(
                request.getTransactionId(), request.getPreparedTransaction().toByteString()));
        if (ordered.isCompletedExceptionally()) {
            client.onError(Errors.of(Status.UNAVAILABLE, "no orderers could successfully process transaction"));
            return;
        }
        client.onNext(SubmitResponse.getDefaultInstance());
        client.onCompleted();
    }
}
