package org.yiyun.task.internal;

/**
 * A member of staff who can be given a task.
 *
 * @param organisation code
 * @param region       of the organisation
 */
record Person(String login, String organisation, String region) {}
