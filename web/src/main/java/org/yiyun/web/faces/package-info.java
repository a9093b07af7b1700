/**
 * The shell of all pages (页面框架): menu, texts, locale, error handling and the tag library {@code y:}. How to write a
 * page with it: {@code docs/pages.md}.
 */
@NullMarked
package org.yiyun.web.faces;

import org.jspecify.annotations.NullMarked;
