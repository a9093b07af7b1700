/**
 * Which national entry an institution's own item is (目录对照), as pure calculation. {@link org.yiyun.matching.engine.Profile} brings the
 * texts of both sides to one form; {@link org.yiyun.matching.engine.NationalIndex} finds the few names of the national library that
 * are worth a look; {@link org.yiyun.matching.engine.Matcher} weighs what speaks for and against each entry of those names and says
 * why; {@link org.yiyun.matching.engine.Assignment} gives each national entry to one own item at most.
 */
@NullMarked
package org.yiyun.matching.engine;

import org.jspecify.annotations.NullMarked;
