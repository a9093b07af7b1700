/** Implementation of the retention of personal logs. Nobody else's business. */
@NullMarked
package org.yiyun.audit.retention.internal;

import org.jspecify.annotations.NullMarked;
