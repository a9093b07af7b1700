package org.yiyun.web.matching;

/** Media types of 《目录导入记录表》. */
final class RecordSheets {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private RecordSheets() {}
}
