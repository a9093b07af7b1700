package org.yiyun.sla;

import java.util.List;

/** A level scheme (级别方案) with its levels, the most severe first. */
public record SlaScheme(String code, String nameZh, String nameEn, String source, List<SlaLevel> levels) {
    public SlaScheme {
        levels = List.copyOf(levels);
    }
}
