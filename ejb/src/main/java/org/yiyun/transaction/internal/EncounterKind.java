package org.yiyun.transaction.internal;

/** A visit of an outpatient or a stay in hospital. */
enum EncounterKind { OUTPATIENT, INPATIENT }
