package org.yiyun.insured;

import java.util.List;
import java.util.Locale;

/** Tells for what diseases a person is registered; implemented by the feature that keeps registrations. */
public interface PersonRegistrations {
    /** In force or yet to begin, the latest beginning first. Without a look at who asks: the caller has been checked. */
    List<InsuredAnswer.Registration> of(String identity, Locale language);
}
