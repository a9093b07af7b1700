package org.yiyun.web.policy;

/** What became of a row of a decision table while it is edited. */
public enum RowState { NEW, COPIED, CHANGED, SAME }
