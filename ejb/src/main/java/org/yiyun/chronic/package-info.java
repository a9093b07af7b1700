/**
 * Registration of insured persons for special and chronic outpatient diseases (门诊慢特病备案, 门特备案) and the institutions that they choose
 * for them (选点), REQ-BEN-07 (001 §三(三)1 表 6, 15).
 *
 * <p>A registration (备案) is asked for with evidence (诊断依据) for a disease of the library of outpatient chronic diseases (门诊慢特病病种) that
 * is in force on its first day, for somebody who is insured then, and holds once a second person has approved it (审核).
 *
 * <p>Invariants: who registers does not decide; a person is registered for a disease once on a day, which the database sees to; terms and
 * choices are kept on two axes, rows end to be known and never change; how many institutions may be chosen and how often that may change
 * is dated data; whoever is told that somebody is not insured is told what the register has instead; numbers of persons are in bodies
 * and never in an address.
 */
@NullMarked
package org.yiyun.chronic;

import org.jspecify.annotations.NullMarked;
