package org.yiyun.directive;

/** What a file of a directive is. Texts: {@code directive.file.*}. */
public enum DirectiveFileKind {
    /** 政策文件: institutions read it. */
    TEXT,
    /** 解读资料: institutions read it. */
    READING,
    /** 内部材料. */
    MATERIAL;

    public boolean isForInstitutions() {
        return this != MATERIAL;
    }
}
