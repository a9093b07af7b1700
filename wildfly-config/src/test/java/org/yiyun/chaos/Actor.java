package org.yiyun.chaos;

/** Somebody who works with the product until told to stop, whatever happens to its nodes. */
interface Actor {

    /** One piece of work. It is ended before the actor stops, so it tries for as long as it takes. */
    void work() throws InterruptedException;

    /** Gives back what the actor holds. */
    default void end() {
    }
}
