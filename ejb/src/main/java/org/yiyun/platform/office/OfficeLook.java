package org.yiyun.platform.office;

/** What all printed files share: fonts and colours. */
public final class OfficeLook {
    public static final String TEXT_FONT = "宋体";
    public static final String TITLE_FONT = "黑体";
    public static final String LATIN_FONT = "Arial";
    public static final String PRIMARY = "1F4E79";
    public static final String BAND = "EEF3F8";
    public static final String TOTAL = "DCE6F1";
    public static final String LINE = "BFC9D4";
    public static final String MUTED = "595959";
    private static final int RADIX = 16;

    private OfficeLook() {}

    /** Red, green and blue of {@code RRGGBB}. */
    public static byte[] rgb(String hex) {
        var value = Integer.parseInt(hex, RADIX);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
