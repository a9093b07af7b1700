package org.yiyun.web.roster;

/** An item of a list to choose from. */
public record Choice(String value, String label) {}
