package org.yiyun.directive;

/** A version of a policy that a directive has become. */
public record TiedVersion(String policy, int version) {}
