/** Registrations for special and chronic outpatient diseases over REST and on pages. */
@NullMarked
package org.yiyun.web.chronic;

import org.jspecify.annotations.NullMarked;
