/** Pages for organisations, institutions and staff (机构与人员). */
@NullMarked
package org.yiyun.web.organisation;

import org.jspecify.annotations.NullMarked;
