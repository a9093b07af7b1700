package org.yiyun.benefit;

import java.time.Instant;

/** A line of a list of kept examples. @param compares whether it has two sides */
public record ExampleRow(String number, String title, String scheme, boolean compares, Instant createdAt, String createdBy) {}
