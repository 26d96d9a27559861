package io.livetrace.gateway.sql;

/** What may be lost when the machine fails, not just the process; in either case what is left is one whole state. */
public enum Durability {
    /** Nothing: what is written is on the disk when its future completes. */
    EVERY_WRITE,
    /** The newest writes, because they can be made again; then nobody waits for the disk. */
    UP_TO_SOME_WRITE
}
