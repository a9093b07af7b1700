package org.yiyun.sla;

/** A level with what people need to choose it (REQ-SLA-01). {@code level} is its rank, 1 the most severe. */
public record SlaLevel(
        String scheme,
        int level,
        String code,
        String nameZh,
        String nameEn,
        String definitionZh,
        String definitionEn,
        String examplesZh,
        String examplesEn,
        String source) {}
