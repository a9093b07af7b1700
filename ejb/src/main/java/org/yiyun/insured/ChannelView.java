package org.yiyun.insured;

/** A channel; the components are those of {@link EditChannel}. @param today how it was used today */
public record ChannelView(
        String code, String name, ChannelKind kind, String account, Verification least, int perPerson, int misses, boolean active,
        ChannelDay today, int version) {}
