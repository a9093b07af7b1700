/** What system tests say of themselves. */
package org.yiyun.testing;
