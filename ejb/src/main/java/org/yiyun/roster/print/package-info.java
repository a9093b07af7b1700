/** 《值班表》 as Word document and as workbook; the same roster gives the same bytes. */
@NullMarked
package org.yiyun.roster.print;

import org.jspecify.annotations.NullMarked;
