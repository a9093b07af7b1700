package org.yiyun.organisation;

/** Grade of a hospital (医院等级). Texts: {@code organisation.grade.*}. */
public enum InstitutionGrade { TERTIARY, SECONDARY, PRIMARY, NONE }
