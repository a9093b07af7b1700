package org.yiyun.register;

import java.util.List;

/** A business system of the platform (业务系统) with the fields of the source table. */
public record BusinessSystem(
        String code,
        int position,
        String category,
        String nameZh,
        String nameEn,
        String scope,
        String deployment,
        List<String> modules,
        String builtYear,
        String source) {
    public BusinessSystem {
        modules = List.copyOf(modules);
    }
}
