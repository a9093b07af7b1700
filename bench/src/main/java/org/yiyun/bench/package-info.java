/** Benchmarks, each beside a named rival in one run; figures and commands in docs/BENCHMARKS.md. */
@NullMarked
package org.yiyun.bench;

import org.jspecify.annotations.NullMarked;
