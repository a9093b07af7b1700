/** System tests: the shipped EAR, in the server that the CLI scripts make, seen from outside. */
package org.yiyun.it;
