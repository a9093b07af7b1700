/**
 * Chaos: nodes are killed, frozen and restarted at moments that a seed decides, while people, call centres, jobs and clocks
 * are at work; then everything that was promised is counted.
 */
package org.yiyun.chaos;
