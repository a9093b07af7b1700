package org.yiyun.benefit;

/** The printable explanation of a bill (待遇计算说明单). */
public record BillSheet(String name, Format format, byte[] content) {
    /** As what it is handed out. */
    public enum Format {
        DOCX(BillSheet.DOCX), PDF(BillSheet.PDF);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";
}
