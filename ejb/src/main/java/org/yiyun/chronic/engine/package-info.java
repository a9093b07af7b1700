/** What may be chosen, as pure calculation. */
@NullMarked
package org.yiyun.chronic.engine;

import org.jspecify.annotations.NullMarked;
