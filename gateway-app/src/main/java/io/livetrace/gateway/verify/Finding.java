package io.livetrace.gateway.verify;

/**
 * Something that must hold and does not.
 *
 * @param check what was looked at
 * @param channel the channel
 * @param block the block's number
 * @param tx the transaction's place in the block; −1 where it is about the block
 * @param txId the transaction's id; empty where it is about the block
 * @param detail what is wrong, as a sentence
 */
public record Finding(Check check, String channel, long block, int tx, String txId, String detail) {
    @Override
    public String toString() {
        String place = tx < 0 ? channel + " " + block : channel + " " + block + "." + tx + " " + txId;
        return check + " " + place + ": " + detail;
    }
}
