@NullMarked
package org.yiyun.insured.engine;

import org.jspecify.annotations.NullMarked;
