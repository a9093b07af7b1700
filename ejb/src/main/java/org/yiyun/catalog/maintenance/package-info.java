/**
 * The procedure by which a code library is maintained (代码库更新维护), REQ-CODE-02 and -03: the operator says what is needed and how,
 * the bureau agrees, the province does it (001 §二(十四), §三(十三)).
 *
 * <p>Life cycle: {@link org.yiyun.catalog.maintenance.MaintenanceVerb}. Invariants: whoever recorded or analysed a need (需求) does not
 * confirm it; whoever reported the execution (执行) does not verify it (核验); nothing goes to the province before the need was confirmed
 * and a plan (方案) with its script (脚本) was made; nothing is verified without a file that proves it (佐证); scripts and files are kept as
 * they were, and every step is an event with who, when and what. Institutions see nothing of it.
 */
@NullMarked
package org.yiyun.catalog.maintenance;

import org.jspecify.annotations.NullMarked;
