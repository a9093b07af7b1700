package org.yiyun.catalog;

/**
 * What came of reminding by hand.
 *
 * @param version  number of the version that they have not loaded
 * @param reminded institutions that were reminded
 * @param before   institutions that were left out because they were reminded less than a day ago
 */
public record RemindedInstitutions(String library, int version, int reminded, int before) {}
