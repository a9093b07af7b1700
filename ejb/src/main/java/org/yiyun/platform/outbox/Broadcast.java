package org.yiyun.platform.outbox;

/**
 * CDI event on every node, fired outside any transaction soon after a message with a route to every node is committed.
 * A hint, not a fact: what it is about is read from the database.
 *
 * @param type type of the message
 * @param key  its aggregate key
 */
public record Broadcast(String type, String key) {}
