/**
 * Texts of policies (政策文件) on their way into practice: registered, interpreted, agreed with the bureau, configured, tested, trained,
 * put on line, and looked at again afterwards. Requirements POL-01, POL-02, POL-03, POL-04, POL-06, POL-08, POL-10, POL-11 (001
 * §三(十一), 003 §四 4, 000 政策跟踪和反馈机制).
 *
 * <p>Interpretation (政策解读) is four records, in their order: background and material (背景和材料); points that fit and points that
 * differ (切合点及差异点) against the elements of the platform; talks with chief engineers (总工) whether local configuration is
 * compatible; measures agreed with the bureau (差异商定). Implementation (政策实施) is four items of work: configuration (系统配置开发),
 * system test (系统测试), user confirmation test (用户确认测试), training (系统培训).
 *
 * <p>Life cycle: {@link org.yiyun.directive.DirectiveStatus}. Invariants: a record is saved after the one before it; each element of the
 * platform is spoken of and each difference has a measure; the bureau confirms what was agreed, and nobody confirms what is one's own;
 * no item of work begins before that (确认后进行实施); the system test follows the configuration and the user's test follows that; nothing
 * is on line before all four are done and, where it is tied to a version of a policy, that is published; records, evaluations and the
 * history are only added to. Institutions see the text and the reading aid (解读资料) of what is published, and nothing else.
 *
 * <p>Stands on {@code policy}: a directive may be tied to the version of a policy that its text has become.
 */
@NullMarked
package org.yiyun.directive;

import org.jspecify.annotations.NullMarked;
