package io.livetrace.embedded;

/**
 * A member of the channel.
 *
 * @param mspId the id of its membership service provider
 * @param runsPeer whether it endorses and keeps private data, or has client identities only
 */
public record Organisation(String mspId, boolean runsPeer) {
    public static Organisation withPeer(String mspId) {
        return new Organisation(mspId, true);
    }

    public static Organisation withoutPeer(String mspId) {
        return new Organisation(mspId, false);
    }
}
