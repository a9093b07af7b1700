/** Jakarta Batch jobs (批处理): thin artifacts that call the features' use cases. One package a feature. */
@NullMarked
package org.yiyun.batch;

import org.jspecify.annotations.NullMarked;
