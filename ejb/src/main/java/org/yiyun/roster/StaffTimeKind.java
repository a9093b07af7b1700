package org.yiyun.roster;

/** What a person's time is kept for. Texts: {@code roster.time.*}. */
public enum StaffTimeKind {
    /** Away (请假、出差、培训): nobody is put on a roster then. */
    ABSENT,
    /** On standby (应急备勤): told of a level-1 ticket at once. */
    STANDBY
}
