package org.yiyun.monitoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something that is measured. @param limitAt from this value on an improvement is suggested; null for never */
public record MeasureView(String code, int position, String nameZh, String nameEn, String unit, @Nullable BigDecimal limitAt) {}
