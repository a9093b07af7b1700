package org.yiyun.knowledge.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yiyun.security.Masked;

/**
 * Personal data in running text: identity numbers (公民身份号码), telephone numbers, bank cards. They come along when the words of
 * a ticket become an article that everybody reads.
 */
public final class PersonalText {
    private static final String ALONE = "(?<![0-9A-Za-z])(?:%s)(?![0-9A-Za-z])";
    private static final String IDENTITY = "[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d{4}[0-9Xx]";
    private static final String MOBILE = "1[3-9]\\d{9}";
    private static final String CARD = "62\\d{14,17}";
    private static final Pattern PERSONAL = Pattern.compile(String.format(ALONE, IDENTITY + "|" + MOBILE + "|" + CARD));
    /** An office has one too, so it is masked where nobody chose to write it, and allowed where somebody did. */
    private static final Pattern LANDLINE = Pattern.compile(String.format(ALONE, "0\\d{2,3}-?\\d{7,8}"));
    private static final int MOBILE_LENGTH = 11;

    private PersonalText() {}

    /** Whether the text holds what no article may hold. */
    public static boolean isPersonal(String text) {
        return PERSONAL.matcher(text).find();
    }

    /**
     * The text with its personal data masked as everywhere.
     *
     * @param names of people who are known to be spoken of; those of less than two characters are passed over
     */
    public static String masked(String text, Collection<String> names) {
        var numbers = LANDLINE.matcher(PERSONAL.matcher(text).replaceAll(PersonalText::masked)).replaceAll(PersonalText::maskedPhone);
        return names.stream()
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(numbers, (masked, name) -> masked.replace(name, Masked.name(name)));
    }

    private static String masked(MatchResult number) {
        return number.group().length() == MOBILE_LENGTH ? maskedPhone(number) : Masked.identity(number.group());
    }

    private static String maskedPhone(MatchResult number) {
        return Masked.phone(number.group());
    }
}
