package org.yiyun.benefit;

/** Implemented by the feature that keeps tickets: a consultation keeps the examples by which its answer was explained. */
public interface ExampleTickets {
    /** Whether there is such a ticket that the caller may see. */
    boolean isVisible(String number);
}
