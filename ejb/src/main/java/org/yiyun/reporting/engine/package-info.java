/**
 * From figures to a report (报告引擎): a {@link org.yiyun.reporting.engine.Snapshot} of the data becomes a
 * {@link org.yiyun.reporting.engine.Report}, which the writers set as docx and xlsx. Pure: the same snapshot gives the same
 * report, and it imports no Jakarta API.
 */
@NullMarked
package org.yiyun.reporting.engine;

import org.jspecify.annotations.NullMarked;
