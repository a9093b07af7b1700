/** The pages as a reader finds them: page objects, and what every page must be (页面). */
package org.yiyun.it.pages;
