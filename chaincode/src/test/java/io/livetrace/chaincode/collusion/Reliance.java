package io.livetrace.chaincode.collusion;

import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Forgeries;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One row of the table: a transaction relies on another company's record.
 *
 * @param on the kind of record
 * @param scene makes an honest record on a world's ledger, and says who relies on it
 */
record Reliance<T extends LedgerRecord>(String transaction, RecordType<T> on, Function<World, Scene<T>> scene) {

    /**
     * An honest record and those who rely on it.
     *
     * @param id the part of the record's JSON that names it
     * @param twin what names a record that nobody has sealed
     * @param relying carries out the transaction with that record or with its twin
     */
    record Scene<T>(T honest, String id, String twin, Consumer<T> relying) {}

    /** The record is refused when it is bare, overwritten or deleted, and relied on once it stands there as it was sealed. */
    void check(World world) {
        Scene<T> played = scene.apply(world);
        T honest = played.honest();
        T bare = twin(played);
        Forgeries forgeries = world.forgeries();

        forgeries.put(bare);
        refused(played, bare);
        forgeries.delete(bare.recordKey());

        forgeries.put(honest.recordKey(), "{}");
        refused(played, honest);
        forgeries.delete(honest.recordKey());
        refused(played, honest);

        forgeries.put(honest);
        assertThat(isUnsealed(() -> played.relying().accept(honest))).isFalse();
    }

    @Override
    public String toString() {
        return transaction + " relies on " + on.name();
    }

    private static <T> void refused(Scene<T> played, T forged) {
        assertRefused(KernelCode.UNSEALED, () -> played.relying().accept(forged));
    }

    private T twin(Scene<T> played) {
        String json = Json.write(played.honest());
        assertThat(json).contains(played.id());
        return Json.read(json.replace(played.id(), played.twin()), on.javaType());
    }

    /** A transaction that was carried out before may refuse for a reason of its own. */
    private static boolean isUnsealed(Runnable transaction) {
        try {
            transaction.run();
            return false;
        } catch (Refusal refusal) {
            return refusal.code() == KernelCode.UNSEALED;
        }
    }
}
