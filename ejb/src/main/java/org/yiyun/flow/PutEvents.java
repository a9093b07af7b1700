package org.yiyun.flow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Steps of cases that are new, or have ended meanwhile. */
public record PutEvents(@NotEmpty @Size(max = 1000) List<@Valid EventLine> events) {}
