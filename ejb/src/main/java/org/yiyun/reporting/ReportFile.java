package org.yiyun.reporting;

/** A file to download. */
public record ReportFile(String name, String mediaType, String sha256, byte[] content) {}
