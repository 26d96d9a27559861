package io.livetrace.network.topology;

/** A topology that cannot be: the message says where and why. */
public final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
        super(message);
    }

    static void unless(boolean holds, String why) {
        if (!holds) {
            throw new Wrong(why);
        }
    }
}
