/** Tests of benefits as pure calculation. */
@NullMarked
package org.yiyun.benefit.engine;

import org.jspecify.annotations.NullMarked;
