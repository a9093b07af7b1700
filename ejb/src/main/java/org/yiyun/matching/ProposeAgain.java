package org.yiyun.matching;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Asks for proposals anew. @param institution null for the institution that asks */
public record ProposeAgain(@Nullable @Size(max = 20) String institution) {}
