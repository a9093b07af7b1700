package org.yiyun.flow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of a flow; the components are those of {@link EditFlowChange}. */
public record FlowChangeView(
        long id, String flow, String name, LocalDate day, String goal, int days, @Nullable String ticket, @Nullable Long improvement,
        int version) {}
