package org.yiyun.complaint;

import org.jspecify.annotations.Nullable;

/** The complaints' own telephone number and address for mail (独立的投诉电话号码、邮件地址, REQ-CMPL-01); null where none is configured. */
public record ComplaintLines(@Nullable String phone, @Nullable String email) {}
