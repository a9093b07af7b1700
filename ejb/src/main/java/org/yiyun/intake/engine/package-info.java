/** Reads what people copy out of chats (聊天记录); pure calculation. */
@NullMarked
package org.yiyun.intake.engine;

import org.jspecify.annotations.NullMarked;
