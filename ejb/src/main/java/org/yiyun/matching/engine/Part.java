package org.yiyun.matching.engine;

/**
 * What one aspect says for or against a candidate.
 *
 * @param weight   natural logarithm of how much more likely this is for the right entry than for another; below 0 speaks against
 * @param own      what the own item says, as written
 * @param national what the national entry says, as written
 */
public record Part(Aspect aspect, Agreement grade, double weight, String own, String national) {}
