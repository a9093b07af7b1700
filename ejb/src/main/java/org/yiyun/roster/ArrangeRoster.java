package org.yiyun.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a draft shall consist of, in place of what it has. */
public record ArrangeRoster(@NotNull @Size(max = 2000) List<@Valid @NotNull PlanShift> shifts) {}
