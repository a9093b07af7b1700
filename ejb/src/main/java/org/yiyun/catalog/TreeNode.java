package org.yiyun.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A branch of a library's tree: all codes that begin alike as far as one of the code's segments goes.
 *
 * @param prefix  what they begin with
 * @param segment what the last segment tells
 * @param name    of the entry whose code it is, or of the branch where entries tell it; null if nothing tells
 * @param leaf    whether it is an entry and nothing is below
 */
public record TreeNode(String prefix, String segment, @Nullable String name, boolean leaf) {}
