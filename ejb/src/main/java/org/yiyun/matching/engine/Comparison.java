package org.yiyun.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Weighs national entries against one own item; the maker, which many entries share, once. */
final class Comparison {
    /** So much of a code's beginning must be the same for it to say anything. */
    private static final double COMMON_BEGINNING = 0.7;

    private final NationalIndex index;
    private final Lessons lessons;
    private final ItemText own;
    private final Profile profile;
    private final Set<String> taught;
    private final Agreement[] makers;

    Comparison(NationalIndex index, Lessons lessons, ItemText own, Profile profile) {
        this.index = index;
        this.lessons = lessons;
        this.own = own;
        this.profile = profile;
        taught = lessons.codesFor(profile.fingerprint());
        makers = new Agreement[index.makers().size()];
    }

    /** Sum of all parts. @param likeness of the names, 0 to 1 */
    double weight(int entry, double likeness) {
        Profile national = index.profile(entry);
        return Weights.ofName(likeness)
                + Weights.of(Aspect.CODE, code(entry))
                + Weights.of(Aspect.APPROVAL, ApprovalNumber.compare(profile.approval(), national.approval()))
                + Weights.of(Aspect.FORM, DosageForm.compare(profile.form(), national.form()))
                + Weights.of(Aspect.STRENGTH, Specification.compareStrength(profile.specification(), national.specification()))
                + Weights.of(Aspect.PACK, Specification.comparePack(profile.specification(), national.specification()))
                + Weights.of(Aspect.MAKER, maker(entry))
                + Weights.of(Aspect.LESSON, lesson(entry));
    }

    private Agreement code(int entry) {
        if (profile.code().isEmpty()) {
            return Agreement.MISSING;
        }
        String national = index.code(entry);
        if (profile.code().equals(national)) {
            return Agreement.EQUAL;
        }
        int same = 0;
        while (same < Math.min(national.length(), profile.code().length()) && national.charAt(same) == profile.code().charAt(same)) {
            same++;
        }
        return same >= COMMON_BEGINNING * national.length() ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }

    private Agreement maker(int entry) {
        int id = index.makerOf(entry);
        if (makers[id] == null) {
            Maker national = index.makers().get(id);
            makers[id] = lessons.isSameMaker(profile.maker(), national) ? Agreement.EQUIVALENT : Maker.compare(profile.maker(), national);
        }
        return makers[id];
    }

    private Agreement lesson(int entry) {
        return taught.contains(index.code(entry)) ? Agreement.EQUAL : Agreement.MISSING;
    }

    /** One part for each aspect, in their order. */
    List<Part> explain(int entry, double likeness) {
        ItemText national = index.item(entry);
        Profile its = index.profile(entry);
        List<Part> parts = new ArrayList<>();
        add(parts, Aspect.CODE, code(entry), own.code(), national.id());
        add(parts, Aspect.APPROVAL, ApprovalNumber.compare(profile.approval(), its.approval()), own.approval(), national.approval());
        parts.add(new Part(Aspect.NAME, Weights.gradeOfName(likeness), Weights.ofName(likeness), own.name(), national.name()));
        add(parts, Aspect.FORM, DosageForm.compare(profile.form(), its.form()), form(own, profile), form(national, its));
        add(parts, Aspect.STRENGTH, Specification.compareStrength(profile.specification(), its.specification()), own.specification(),
                national.specification());
        add(parts, Aspect.PACK, Specification.comparePack(profile.specification(), its.specification()), own.specification(),
                national.specification());
        add(parts, Aspect.MAKER, maker(entry), own.maker(), national.maker());
        add(parts, Aspect.LESSON, lesson(entry), "", "");
        return parts;
    }

    private static void add(List<Part> parts, Aspect aspect, Agreement grade, String own, String national) {
        parts.add(new Part(aspect, grade, Weights.of(aspect, grade), own, national));
    }

    /** As written; where no field says it, as the name does. */
    private static String form(ItemText item, Profile profile) {
        return item.form().isBlank() ? profile.form().kind() : item.form();
    }
}
