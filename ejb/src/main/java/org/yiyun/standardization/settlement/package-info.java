/**
 * Settlement lists of the fund (医疗保障基金结算清单), REQ-STD-04 (001 §三(八)3(1): 在编码标准化基础上完成结算清单上传和生成).
 *
 * <p>A list comes as JSON in the layout of the national transaction 4101, as a file with a row for each record of a node, or is begun from
 * a bill that is kept. It is checked (校验): required fields, dictionaries, every code against the libraries in force on the day on which
 * the settlement ends, as was known when it was checked or at any moment, and sums to the fen. Each fault says what to do. The list is kept
 * with its verdict (合格, 不合格); the same settlement sent again is a further revision. What is in order is handed out in the national
 * layout and recorded as uploaded (已上传); what is not comes back as a file to be corrected. Personal data is masked; who sees it is
 * written down.
 */
@NullMarked
package org.yiyun.standardization.settlement;

import org.jspecify.annotations.NullMarked;
