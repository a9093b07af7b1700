package org.yiyun.platform.figure;

/**
 * A number at this moment. Texts: {@code cluster.figure.<name>}.
 *
 * @param name lower case with dots, the unit at its end if it has one: {@code outbox.oldest.seconds}
 * @param of   which of several, such as a queue; empty if there is one
 */
public record Figure(String name, String of, long value) {}
