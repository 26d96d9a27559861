package io.livetrace.gateway.ledger;

/**
 * The first block that a reader wants.
 *
 * @param channel the channel's name
 * @param block the block's number, from 0
 */
public record Position(String channel, long block) {}
