/** What histories of things have in common (经过), for features that measure how things went. */
@NullMarked
package org.yiyun.platform.history;

import org.jspecify.annotations.NullMarked;
