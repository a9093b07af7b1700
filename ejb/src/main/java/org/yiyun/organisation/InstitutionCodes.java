package org.yiyun.organisation;

/** Judges the national codes of institutions that are registered. Features that know more than the form of codes implement it as a bean. */
@FunctionalInterface
public interface InstitutionCodes {
    /** @throws org.yiyun.platform.problem.BusinessException INVALID at {@code code} for one that may not be registered */
    void check(String code);
}
