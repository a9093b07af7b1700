/** Code libraries of a million rows: import, difference, publication, look-up and search in the running product. */
package org.yiyun.bench.catalog;
