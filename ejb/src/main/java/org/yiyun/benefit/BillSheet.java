package org.yiyun.benefit;

/** The printable explanation of a bill (待遇计算说明单), a Word document. */
public record BillSheet(String name, byte[] content) {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
