/** Sets a service order (服务单成文): first as headings, facts and tables, which the page and the Word document show alike. */
@NullMarked
package org.yiyun.visit.print;

import org.jspecify.annotations.NullMarked;
