package io.livetrace.gateway.ledger;

/**
 * Where a transaction stands on the ledger.
 *
 * @param txId its id
 * @param block its block
 * @param validationCode Fabric's word for the outcome; only {@code VALID} has had an effect
 */
public record TxStatus(String txId, long block, String validationCode) {
    public boolean isValid() {
        return validationCode.equals("VALID");
    }
}
