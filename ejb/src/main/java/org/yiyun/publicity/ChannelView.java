package org.yiyun.publicity;

/** By what people are reached (宣传渠道). @param code as in campaigns: capitals, digits and underscores */
public record ChannelView(String code, String name, String nameEn) {}
