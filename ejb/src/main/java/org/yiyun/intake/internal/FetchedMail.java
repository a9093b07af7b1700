package org.yiyun.intake.internal;

/**
 * A mail as the mailbox gave it.
 *
 * @param mailbox     name of the mailbox with its folder
 * @param uidValidity with {@code uid} the mail's place in the mailbox for ever (RFC 9051, 2.3.1.1)
 * @param size        in bytes, as the server says
 * @param content     the whole mail, or its headers alone
 * @param whole       which of both
 */
public record FetchedMail(String mailbox, long uidValidity, long uid, long size, byte[] content, boolean whole) {}
