package org.yiyun.servicecheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member of the group. */
public record MemberView(long id, String login, LocalDate from, @Nullable LocalDate until, boolean active) {}
