package org.yiyun.matching.engine;

/** What is compared (比较项). Texts: {@code matching.aspect.*}. */
public enum Aspect {
    CODE(false), APPROVAL(true), NAME(true), FORM(true), STRENGTH(true), PACK(true), MAKER(true),
    /** What people have confirmed before. */
    LESSON(false);

    private final boolean decisive;

    Aspect(boolean decisive) {
        this.decisive = decisive;
    }

    /** Whether a difference means another national code, so that nobody may confirm it unseen. */
    public boolean isDecisive() {
        return decisive;
    }
}
