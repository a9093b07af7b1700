/**
 * Standardization of codes (贯标): institutions replace their own codes by the fifteen national ones (15 项医保信息业务编码), REQ-STD-01 to
 * REQ-STD-06 (001 §三(八)3, 003 §二 and §三).
 *
 * <p>Which codes there are, which libraries of {@code catalog} carry each and which kinds of institutions it concerns is a dated list
 * (编码清单, {@link org.yiyun.standardization.StandardList}): one prepares it, another approves it, and the approved one with the latest
 * effective day holds. What an institution has done about a code is an adoption (贯标情况): planned (who, until when, steps), and in one
 * of the states of {@link org.yiyun.standardization.AdoptionStatus}, between which {@link org.yiyun.standardization.AdoptionVerb} moves
 * it. The share done (完成率) is worked out where the product knows it, by
 * {@link org.yiyun.standardization.engine.AdoptionShare}; elsewhere the institution states it with a file as evidence. An institution
 * sees and reports its own; what is out of sight is NOT_FOUND. Nobody verifies what one reported, nobody accepts what one verified.
 *
 * <p>Quality reviews and acceptance (质量审核、验收评估) are in {@code review}, the settlement list (医保基金结算清单) in {@code settlement}.
 */
@NullMarked
package org.yiyun.standardization;

import org.jspecify.annotations.NullMarked;
