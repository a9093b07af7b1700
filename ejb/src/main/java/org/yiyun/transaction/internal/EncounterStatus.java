package org.yiyun.transaction.internal;

/** Where an encounter stands: a stay is discharged before it is settled. Texts: {@code transaction.encounter.*}. */
enum EncounterStatus { OPEN, DISCHARGED, CANCELLED }
