package org.yiyun.matching.internal;

/** Whose list for which library; the region is the institution's, for the sight of staff. */
record ListOwner(String library, String institution, String region) {}
