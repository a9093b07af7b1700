package org.yiyun.catalog.engine;

/**
 * Levels of institutions for which a limit or share is meant, as the national dictionary {@code hilist_lmtpric_type} has them: 1 一级及以下,
 * 2 二级, 3 三级. Other texts are levels of their own.
 */
public final class PriceLevel {
    private PriceLevel() {}

    /** The national code of what people, files and the register of institutions call a level; empty for all of them. */
    public static String of(String text) {
        return switch (text.strip()) {
            case "TERTIARY", "三级", "三级医院", "三级医疗机构" -> "3";
            case "SECONDARY", "二级", "二级医院", "二级医疗机构" -> "2";
            case "PRIMARY", "NONE", "一级", "一级及以下", "一级医院", "未定级", "无等级" -> "1";
            default -> text.strip();
        };
    }
}
