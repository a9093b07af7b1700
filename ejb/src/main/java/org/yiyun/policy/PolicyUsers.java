package org.yiyun.policy;

/** Something that rests on policies as a whole. Owned here, done by the features that have it. */
public interface PolicyUsers {
    PolicyUse of(String policy);
}
