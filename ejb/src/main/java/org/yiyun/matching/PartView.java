package org.yiyun.matching;

import org.yiyun.matching.engine.Agreement;
import org.yiyun.matching.engine.Aspect;

/**
 * Why a candidate has its score: one aspect.
 *
 * @param weight   how much it speaks for the candidate, below 0 against it; natural logarithm of a likelihood ratio
 * @param own      as the institution writes it
 * @param national as the national library has it
 */
public record PartView(Aspect aspect, Agreement grade, double weight, String own, String national) {}
