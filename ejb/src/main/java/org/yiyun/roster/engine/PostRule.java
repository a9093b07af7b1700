package org.yiyun.roster.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a post asks for.
 *
 * @param allHours somebody stands there round the clock (7×24小时)
 * @param skill    that everybody there has; null for none
 * @param rest     before and after a shift there; zero for who is on call and sleeps at home
 */
public record PostRule(String post, boolean allHours, @Nullable String skill, Duration rest) {}
