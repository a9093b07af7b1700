package org.yiyun.policy;

import java.time.Instant;

/**
 * That a parameter stays as it is for a policy year, as somebody said; the components are those of {@link KeepParameter}.
 *
 * @param by   login of the person
 * @param name as people know the person
 */
public record KeptParameter(String parameter, int year, String reason, String document, Instant at, String by, String name) {}
