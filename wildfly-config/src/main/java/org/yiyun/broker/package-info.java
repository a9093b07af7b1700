/** What the message broker inside the server needs beyond its configuration: a module of its own. */
@NullMarked
package org.yiyun.broker;

import org.jspecify.annotations.NullMarked;
