package org.yiyun.platform.outbox;

/**
 * A message with a route to every node, as each node hears of it.
 *
 * @param type    type of the message
 * @param key     its aggregate key
 * @param payload its JSON
 */
public record Broadcast(String type, String key, String payload) {}
