/**
 * The registers of the contract (登记册): service lines (服务子项, SCP-01), business systems (业务系统, SCP-02), contracts
 * (合同, SCP-06), contracted yearly quantities (年度服务量, SCP-07) with the deliveries that nothing else counts, and the
 * sample faults and needs (运营缺陷列举, DESK-13). Beside them stand what people write down: assurance work (应用保障, SCP-03) and
 * suggestions (优化建议, SCP-10), with the summary made of both (管理运营总结, SCP-04), and the staff against the contract (PER-01).
 *
 * <p>Reference data from the migrations; what the source documents leave open stays empty. The service line of a ticket
 * follows from its kind by a table, {@code sla_kind}. Consultations: 3000 a year over all and 2000 daily ones stand side by
 * side (contradiction D6); a daily one ends in the first line, a professional one was passed on (推定).
 *
 * <p>Line 3 of the feature order, beside {@code sla}, whose service lines it shows. All later features may call.
 */
@NullMarked
package org.yiyun.register;

import org.jspecify.annotations.NullMarked;
