package org.yiyun.webhook;

/** How many deliveries are sent again, and how many more the filter finds that the next call would take. */
public record Replayed(int count, long left) {}
