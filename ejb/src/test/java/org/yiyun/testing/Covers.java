package org.yiyun.testing;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The requirements that a test proves, by their numbers: {@code @Covers("DESK-02")}. */
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Covers { String[] value(); }
