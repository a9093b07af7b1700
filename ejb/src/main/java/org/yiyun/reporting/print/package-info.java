/**
 * Sets a {@link org.yiyun.reporting.engine.Report} as docx and xlsx with native charts (报告成文). The same report gives the
 * same bytes: no random ids, no clock, fixed times in the packages ({@link org.yiyun.platform.office.StablePackage}).
 */
@NullMarked
package org.yiyun.reporting.print;

import org.jspecify.annotations.NullMarked;
