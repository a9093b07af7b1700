package org.yiyun.matching.engine;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much a grade of an aspect says (Fellegi and Sunter): the natural logarithm of how much likelier it is between an item and its
 * own entry than between an item and another entry of a like name. Set by the measuring program in {@code bench}.
 */
final class Weights {
    /** What must speak for a candidate so that it is as likely as none at all. */
    static final double NOTHING_FITS = 7;
    /** What must speak for a candidate so that it is worth showing. */
    static final double WORTH_SHOWING = 0;
    /** A score is never above this where something decisive contradicts. */
    static final double CONTRADICTED = 0.6;

    /** What all aspects but the name can say together for an entry that neither the code nor the approval number nor a lesson names. */
    static final double MOST_WITHOUT_NUMBERS = 18.5;

    private static final Map<Aspect, double[]> WEIGHTS = new EnumMap<>(Aspect.class);
    /** Likeness of names to weight, linear between the points. */
    private static final double[][] NAME = {{0, -14}, {0.3, -10}, {0.5, -4}, {0.65, 0}, {0.8, 4}, {0.9, 6}, {0.95, 7}, {1, 9}};
    private static final double SAME_NAME = 0.95;
    private static final double LIKE_NAME = 0.6;

    static {
        //                equal, equivalent, similar, missing, different
        put(Aspect.CODE, 25, 25, 2, 0, -3);
        put(Aspect.APPROVAL, 12, 11, 5, 0, -10);
        put(Aspect.FORM, 2.5, 2.5, 1, 0, -6);
        put(Aspect.STRENGTH, 4.5, 4.5, 1.5, 0, -9);
        put(Aspect.PACK, 3, 3, 1, 0, -7);
        put(Aspect.MAKER, 6, 5.5, 4, 0, -9);
        put(Aspect.LESSON, 8, 8, 8, 0, 0);
    }

    private Weights() {}

    private static void put(Aspect aspect, double... byGrade) {
        WEIGHTS.put(aspect, byGrade);
    }

    static double of(Aspect aspect, Agreement grade) {
        return WEIGHTS.get(aspect)[grade.ordinal()];
    }

    static double ofName(double likeness) {
        for (int i = 1; i < NAME.length; i++) {
            if (likeness <= NAME[i][0]) {
                double share = (likeness - NAME[i - 1][0]) / (NAME[i][0] - NAME[i - 1][0]);
                return NAME[i - 1][1] + share * (NAME[i][1] - NAME[i - 1][1]);
            }
        }
        return NAME[NAME.length - 1][1];
    }

    static Agreement gradeOfName(double likeness) {
        if (likeness >= 1) {
            return Agreement.EQUAL;
        }
        if (likeness >= SAME_NAME) {
            return Agreement.EQUIVALENT;
        }
        return likeness >= LIKE_NAME ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }
}
