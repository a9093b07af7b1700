package org.yiyun.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * An item in comparable form.
 *
 * @param code     national code in capitals, empty if none
 * @param approval see {@link ApprovalNumber}
 * @param name     folded, without dosage form; what tells variants apart in brackets, as in 复方氨基酸(18AA), stands at its end
 * @param aliases  further names in the same form, from brackets and the other name
 */
record Profile(String code, String approval, String name, List<String> aliases, DosageForm form, Specification specification, Maker maker) {
    static Profile of(ItemText item) {
        return of(item, Maker::of);
    }

    /** @param makers how makers are read; a whole library remembers them, it has few */
    static Profile of(ItemText item, Function<String, Maker> makers) {
        String folded = Fold.text(item.name());
        var split = DosageForm.cutOff(Fold.plain(Fold.outsideBrackets(folded)));
        var name = new StringBuilder(split.rest());
        List<String> aliases = new ArrayList<>();
        DosageForm form = split.form();
        for (String content : Fold.inBrackets(folded)) {
            String plain = Fold.plain(content);
            if (isVariant(plain)) {
                name.append(plain);
            } else if (plain.length() > 1) {
                var alias = DosageForm.cutOff(plain);
                aliases.add(alias.rest());
            }
        }
        for (String other : item.otherName().split("[、;；,，]")) {
            String alias = DosageForm.cutOff(Fold.plain(Fold.outsideBrackets(Fold.text(other)))).rest();
            if (alias.length() > 1) {
                aliases.add(alias);
            }
        }
        if (name.isEmpty()) {
            name.append(Fold.plain(folded));
        }
        return new Profile(code(item.code()), ApprovalNumber.of(item.approval()), name.toString(), List.copyOf(aliases),
                DosageForm.ofField(Fold.text(item.form())).moreExact(form), Specification.of(item.specification()), makers.apply(item.maker()));
    }

    static String code(String raw) {
        return Fold.plain(Fold.text(raw)).toUpperCase(Locale.ROOT);
    }

    /** Letters and numbers in brackets tell variants apart; 按…计 says on what the strength is based. */
    private static boolean isVariant(String plain) {
        boolean latin = plain.chars().anyMatch(c -> c < 128);
        return !plain.isEmpty() && latin && !plain.endsWith("计") && plain.codePoints().filter(Character::isIdeographic).count() <= 1;
    }

    /** By which a lesson knows an own item again, whoever's it is. */
    String fingerprint() {
        return name + "|" + form.kind() + "|" + specification + "|" + maker.full();
    }
}
