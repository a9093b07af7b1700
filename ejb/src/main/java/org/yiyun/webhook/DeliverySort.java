package org.yiyun.webhook;

/** In which order deliveries are listed; what is alike stands newest first. */
public enum DeliverySort {
    NEWEST, OLDEST, NUMBER, NUMBER_DOWN, ATTEMPTS, ATTEMPTS_DOWN
}
