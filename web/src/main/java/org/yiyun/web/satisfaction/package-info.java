/** Satisfaction: the page of the link, the part of a ticket's page, results as a page, as a file and over REST. */
@NullMarked
package org.yiyun.web.satisfaction;

import org.jspecify.annotations.NullMarked;
