package org.yiyun.policy;

import java.util.List;

/** Something that rests on parameters of policies. Owned here, done by the features that have it. */
public interface ParameterUsers {
    /** What of it rests on a parameter, or on its policy as a whole. */
    List<ParameterUse.UsedBy> of(String policy, String parameter);
}
