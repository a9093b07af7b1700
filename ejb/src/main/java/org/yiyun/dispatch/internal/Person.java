package org.yiyun.dispatch.internal;

import java.util.Set;

/** An active member of staff of a line of support who has an account. */
record Person(String login, String name, int line, Set<String> skills, String region) {}
