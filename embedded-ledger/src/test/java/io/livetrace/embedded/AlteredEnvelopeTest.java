package io.livetrace.embedded;

import static io.livetrace.embedded.TestLedger.ALPHA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_PROPOSAL_TXID;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_ENDORSER_TRANSACTION;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.TARGET_CHAIN_NOT_FOUND;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import io.livetrace.embedded.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Envelopes that somebody altered on their way to the orderer. */
class AlteredEnvelopeTest {
    private TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    private void reopen(UnaryOperator<LedgerConfig> settings) {
        ledger.close();
        ledger = TestLedger.open(settings);
    }

    private static EndorsedTransaction with(EndorsedTransaction original, ByteString envelope) {
        return new EndorsedTransaction(original.txId(), original.payload(), envelope, original.privateWrites());
    }

    /** A client's own forgery: it changes what it likes, and signs that. */
    private EndorsedTransaction forged(EndorsedTransaction original, UnaryOperator<Payload> forgery) {
        Payload payload = forgery.apply(payload(original));
        return with(
                original,
                Envelope.newBuilder()
                        .setPayload(payload.toByteString())
                        .setSignature(ledger.client().sign(payload.toByteString()))
                        .build()
                        .toByteString());
    }

    private static Payload payload(EndorsedTransaction transaction) {
        try {
            return Payload.parseFrom(Envelope.parseFrom(transaction.envelope()).getPayload());
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static Payload header(Payload payload, UnaryOperator<ChannelHeader.Builder> change) {
        try {
            ChannelHeader.Builder header =
                    ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).toBuilder();
            return payload.toBuilder()
                    .setHeader(payload.getHeader().toBuilder()
                            .setChannelHeader(change.apply(header).build().toByteString()))
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static Payload action(Payload payload, UnaryOperator<ChaincodeActionPayload.Builder> change) {
        try {
            Transaction transaction = Transaction.parseFrom(payload.getData());
            ChaincodeActionPayload.Builder action =
                    ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload()).toBuilder();
            return payload.toBuilder()
                    .setData(transaction.toBuilder()
                            .setActions(
                                    0,
                                    transaction.getActions(0).toBuilder()
                                            .setPayload(
                                                    change.apply(action).build().toByteString()))
                            .build()
                            .toByteString())
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_signature_of_somebody_else_is_refused_at_the_door() throws InvalidProtocolBufferException {
        EndorsedTransaction honest = ledger.endorse("put", "a", "x");
        Envelope envelope = Envelope.parseFrom(honest.envelope());
        ByteString other = ledger.ledger().identity(ALPHA, "other").sign(envelope.getPayload());

        assertThatThrownBy(() -> ledger.code(with(
                        honest, envelope.toBuilder().setSignature(other).build().toByteString())))
                .isInstanceOf(SubmitException.class)
                .hasMessageContaining("permission denied");
        assertThat(ledger.code(honest)).isEqualTo(VALID);
    }

    @Test
    void bytes_that_are_no_envelope_are_refused_at_the_door() {
        EndorsedTransaction nonsense =
                new EndorsedTransaction("", ByteString.EMPTY, ByteString.copyFromUtf8("nonsense"), ByteString.EMPTY);

        assertThatThrownBy(() -> ledger.code(nonsense)).isInstanceOf(SubmitException.class);
    }

    @Test
    void a_time_that_does_not_exist_is_refused_at_the_door() {
        EndorsedTransaction honest = ledger.endorse("put", "a", "x");

        assertThatThrownBy(() -> ledger.code(forged(
                        honest,
                        payload -> header(
                                payload,
                                header -> header.setTimestamp(
                                        Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))))))
                .isInstanceOf(SubmitException.class)
                .hasMessageContaining("there is no such time");
    }

    @Test
    void an_endorser_that_is_no_identity_is_refused_at_the_door() {
        EndorsedTransaction honest = ledger.endorse("put", "a", "x");

        assertThatThrownBy(() -> ledger.code(forged(
                        honest,
                        payload -> action(payload, action -> {
                            action.getActionBuilder()
                                    .addEndorsements(
                                            Endorsement.newBuilder().setEndorser(ByteString.copyFromUtf8("nonsense")));
                            return action;
                        }))))
                .isInstanceOf(SubmitException.class);
    }

    @Test
    void an_envelope_that_is_too_large_is_refused_at_the_door() {
        reopen(config -> config.with(new Limits(5000, Duration.ofSeconds(30), Duration.ofMinutes(1))));

        assertThatThrownBy(() -> ledger.submit("put", "a", "x".repeat(5000)))
                .isInstanceOf(SubmitException.class)
                .hasMessageContaining("exceeds maximum allowed 5000 bytes");
    }

    @Test
    void another_transactions_id_is_not_taken_away_from_it() {
        EndorsedTransaction victim = ledger.endorse("put", "a", "x");
        EndorsedTransaction squatter = forged(
                ledger.endorse("put", "a", "y"), payload -> header(payload, header -> header.setTxId(victim.txId())));

        assertThat(ledger.code(squatter)).isEqualTo(BAD_PROPOSAL_TXID);
        assertThat(ledger.code(victim)).isEqualTo(VALID);
    }

    @Test
    void endorsements_of_another_proposal_do_not_serve() {
        EndorsedTransaction honest = ledger.endorse("put", "a", "x");
        EndorsedTransaction other = ledger.endorse("put", "a", "y");

        EndorsedTransaction mixed = forged(
                honest,
                payload -> payload.toBuilder().setData(payload(other).getData()).build());

        assertThat(ledger.code(mixed)).isEqualTo(INVALID_ENDORSER_TRANSACTION);
    }

    @Test
    void a_changed_write_set_loses_its_endorsements() {
        EndorsedTransaction changed = forged(
                ledger.endorse("put", "a", "cheap"),
                payload -> action(payload, action -> {
                    ByteString signed = action.getAction().getProposalResponsePayload();
                    action.getActionBuilder().setProposalResponsePayload(replaced(signed, "cheap", "pricy"));
                    return action;
                }));

        assertThat(ledger.code(changed)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        assertThat(ledger.state("a")).isEmpty();
    }

    private static ByteString replaced(ByteString bytes, String from, String to) {
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        ByteString changed = ByteString.copyFrom(text.replace(from, to), StandardCharsets.ISO_8859_1);
        assertThat(changed).isNotEqualTo(bytes);
        return changed;
    }

    @Test
    void one_peers_endorsement_twice_counts_once() {
        EndorsedTransaction twice = forged(
                ledger.endorseBy(Set.of(ALPHA), "put", "a", "x"),
                payload -> action(payload, action -> {
                    action.getActionBuilder().addEndorsements(action.getAction().getEndorsements(0));
                    return action;
                }));

        assertThat(ledger.code(twice)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void a_transaction_of_another_channel_is_invalid() {
        EndorsedTransaction moved = forged(ledger.endorse("put", "a", "x"), payload -> {
            Payload elsewhere = header(payload, header -> header.setChannelId("elsewhere"));
            return action(elsewhere, action -> {
                ByteString hash = Sha256.of(
                        elsewhere.getHeader().getChannelHeader(),
                        elsewhere.getHeader().getSignatureHeader(),
                        action.getChaincodeProposalPayload());
                action.getActionBuilder().setProposalResponsePayload(withHash(action, hash));
                return action;
            });
        });

        assertThat(ledger.code(moved)).isEqualTo(TARGET_CHAIN_NOT_FOUND);
    }

    private static ByteString withHash(ChaincodeActionPayload.Builder action, ByteString hash) {
        try {
            return ProposalResponsePayload.parseFrom(action.getAction().getProposalResponsePayload()).toBuilder()
                    .setProposalHash(hash)
                    .build()
                    .toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
