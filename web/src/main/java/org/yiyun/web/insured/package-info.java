/** Query services for insured persons over REST, and the pages of clerks, of the register and of channels. */
@NullMarked
package org.yiyun.web.insured;

import org.jspecify.annotations.NullMarked;
