package org.yiyun.intake;

/**
 * What became of a chat.
 *
 * @param known the same chat was taken before, and nothing was done now
 */
public record ChatTaken(long id, String ticket, boolean known) {}
