/**
 * Quality reviews and acceptance (质量审核、验收评估) of institutions' codes, REQ-STD-03 and REQ-STD-05 (001 §三(八)3(1), (2)).
 *
 * <p>A review (审核) of an institution goes by the criteria (审核标准) that hold on the day on which it is opened: weights that add up to a
 * hundred, each with the figure by which it is worked out or to be judged by a person. A sample (抽样) of the confirmed matchings is drawn
 * by check sums of seed and item, so that anybody draws it again. What is found (问题) has a day by which the institution corrects it with
 * a file as proof, and is looked at again by somebody else than who corrected it. Somebody without a part in all that evaluates it: passed
 * if the points reach the mark and nothing found is open. 《贯标指导手册报告》 and 《贯标指导验收报告》 are made of it from Word templates.
 */
@NullMarked
package org.yiyun.standardization.review;

import org.jspecify.annotations.NullMarked;
