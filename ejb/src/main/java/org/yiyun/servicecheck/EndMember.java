package org.yiyun.servicecheck;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param until last day in the group */
public record EndMember(@NotNull LocalDate until) {}
