/** Rules and people in, an ordered proposal with all its reasons out; knows no database and no clock. */
@NullMarked
package org.yiyun.dispatch.engine;

import org.jspecify.annotations.NullMarked;
