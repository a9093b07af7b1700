/** Reads files that bring rows of a library: table files and the national TXT, one row at a time, never a file as a whole. */
@NullMarked
package org.yiyun.catalog.reading;

import org.jspecify.annotations.NullMarked;
