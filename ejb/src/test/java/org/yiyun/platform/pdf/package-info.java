/** Tests of the PDF files. */
@NullMarked
package org.yiyun.platform.pdf;

import org.jspecify.annotations.NullMarked;
