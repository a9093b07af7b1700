/** PDF files of text and tables with embedded fonts: the same bytes for the same content, on whatever machine (ADR 068). */
@NullMarked
package org.yiyun.platform.pdf;

import org.jspecify.annotations.NullMarked;
