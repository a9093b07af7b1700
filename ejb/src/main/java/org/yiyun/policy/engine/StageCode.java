package org.yiyun.policy.engine;

/** What runs a stage. */
interface StageCode {
    void run(Frame frame) throws Throwable;
}
