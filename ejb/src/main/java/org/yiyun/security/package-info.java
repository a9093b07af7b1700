/**
 * Who calls and what they may do (用户, 角色, 权限): accounts, roles as data, permissions as an enum, tokens, row scope,
 * masking of personal data. Requirements SEC-01..SEC-05.
 *
 * <p>Default deny: a boundary method runs only for a {@link org.yiyun.security.Caller} that has the permission named by
 * {@link org.yiyun.security.Requires}; the adapters (REST, Faces, messages, timers, batch) say who calls by
 * {@link org.yiyun.security.Callers#runAs}.
 */
@NullMarked
package org.yiyun.security;

import org.jspecify.annotations.NullMarked;
