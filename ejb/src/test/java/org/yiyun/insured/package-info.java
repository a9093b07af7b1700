@NullMarked
package org.yiyun.insured;

import org.jspecify.annotations.NullMarked;
