/**
 * What is set up before the application runs: configuration defaults, migrations of the database, texts.
 */
@NullMarked
package org.yiyun.config;

import org.jspecify.annotations.NullMarked;
