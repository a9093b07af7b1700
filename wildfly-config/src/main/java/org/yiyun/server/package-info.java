/**
 * The launcher behind {@code mvn -Prun}: an embedded PostgreSQL, a WildFly configured by CLI scripts, one to three
 * nodes, a load balancer, and a clean end of all of them.
 */
@NullMarked
package org.yiyun.server;

import org.jspecify.annotations.NullMarked;
