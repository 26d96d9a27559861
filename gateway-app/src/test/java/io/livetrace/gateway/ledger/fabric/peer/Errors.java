package io.livetrace.gateway.ledger.fabric.peer;

import com.google.protobuf.Any;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** Failures as the Gateway service sends them: a sentence, and what each endorser said. */
public final class Errors {
    private Errors() {}

    /** What a peer of that organisation said. */
    public static ErrorDetail detail(String mspId, String message) {
        return ErrorDetail.newBuilder()
                .setAddress("peer0." + mspId)
                .setMspId(mspId)
                .setMessage(message)
                .build();
    }

    public static StatusRuntimeException of(Status status, String message, ErrorDetail... details) {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(status.getCode().value())
                .setMessage(message)
                .addAllDetails(Stream.of(details).map(Any::pack).toList())
                .build());
    }
}
