package org.yiyun.platform.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How a Chinese text is read, in Pinyin (拼音) without tones, as input methods write it (lü is {@code lv}). A reading is
 * ICU's for the single character; words in which a character is read otherwise (多音字: 重组 is chong zu, 白术 is bai zhu) come
 * from {@code pinyin-words.txt}, the longest word first.
 */
public final class Pinyin {
    private static final Words WORDS = Words.read();
    /** ICU's rules are slow to begin and slow a text; a character is asked for once. */
    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();
    /** First letters of the characters that have been asked for, by character; libraries ask for some ten million of them. */
    private static final char[] FIRST_LETTERS = new char[Character.MAX_VALUE + 1];
    private static final char UNREAD = ' ';

    private Pinyin() {}

    /**
     * The syllables in order, one for each Chinese character; a run of letters and digits is one element in lower case;
     * anything else is left out.
     */
    public static List<String> syllables(String text) {
        return parts(text).stream().map(Part::text).toList();
    }

    /** All syllables without a gap: {@code amoxilin} for 阿莫西林. */
    public static String full(String text) {
        return String.join("", syllables(text));
    }

    /**
     * The first letters (拼音首字母, 拼音简码) in lower case as clerks type them; letters and digits stand as they are:
     * {@code wssb1p} for 维生素B1片.
     */
    public static String initials(String text) {
        var initials = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isPlain(c)) {
                initials.append((char) Character.toLowerCase(c));
                at++;
            } else {
                at += initialsAt(text, at, c, initials);
            }
        }
        return initials.toString();
    }

    /** @return how many chars of the text were read */
    private static int initialsAt(String text, int at, int character, StringBuilder initials) {
        String word = Character.isIdeographic(character) ? WORDS.at(text, at, character) : null;
        if (word != null) {
            WORDS.readings().get(word).forEach(part -> initials.append(part.text().charAt(0)));
            return word.length();
        }
        char letter = firstLetter(character);
        if (letter != UNREAD) {
            initials.append(letter);
        }
        return Character.charCount(character);
    }

    private static char firstLetter(int character) {
        if (!Character.isIdeographic(character)) {
            return UNREAD;
        }
        char known = character < FIRST_LETTERS.length ? FIRST_LETTERS[character] : 0;
        if (known != 0) {
            return known;
        }
        String reading = READINGS.computeIfAbsent(character, Pinyin::ask);
        char letter = reading.isEmpty() ? UNREAD : reading.charAt(0);
        if (character < FIRST_LETTERS.length) {
            FIRST_LETTERS[character] = letter;
        }
        return letter;
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        var run = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isPlain(c)) {
                run.append((char) Character.toLowerCase(c));
                at++;
            } else {
                flush(run, parts);
                at += readAt(text, at, c, parts);
            }
        }
        flush(run, parts);
        return parts;
    }

    /** @return how many chars of the text were read */
    private static int readAt(String text, int at, int character, List<Part> parts) {
        if (!Character.isIdeographic(character)) {
            return Character.charCount(character);
        }
        String word = WORDS.at(text, at, character);
        if (word != null) {
            parts.addAll(WORDS.readings().get(word));
            return word.length();
        }
        String reading = READINGS.computeIfAbsent(character, Pinyin::ask);
        if (!reading.isEmpty()) {
            parts.add(new Part(reading, true));
        }
        return Character.charCount(character);
    }

    private static void flush(StringBuilder run, List<Part> parts) {
        if (!run.isEmpty()) {
            parts.add(new Part(run.toString(), false));
            run.setLength(0);
        }
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Empty for a character that ICU cannot read. */
    private static String ask(int character) {
        String latin = Rules.HAN_TO_LATIN.transliterate(Character.toString(character)).strip().toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFD).replace("u\u0308", "v").replaceAll("\\p{M}", "");
        return plain.chars().allMatch(c -> c >= 'a' && c <= 'z') ? plain : "";
    }

    /** Made at the first character that no word has. */
    private static final class Rules {
        static final Transliterator HAN_TO_LATIN = Transliterator.getInstance("Han-Latin");
    }

    /** @param isRead whether it is a character's reading; else letters and digits of the text itself */
    private record Part(String text, boolean isRead) {}

    /**
     * The words with readings of their own.
     *
     * @param longest characters of the longest word
     * @param firsts  characters with which a word begins
     */
    private record Words(Map<String, List<Part>> readings, int longest, BitSet firsts) {
        /** The longest word that stands there; null if none does. */
        @Nullable String at(String text, int place, int character) {
            if (!firsts.get(character)) {
                return null;
            }
            for (int length = Math.min(longest, text.length() - place); length > 0; length--) {
                String word = text.substring(place, place + length);
                if (readings.containsKey(word)) {
                    return word;
                }
            }
            return null;
        }

        static Words read() {
            Map<String, List<Part>> readings = new HashMap<>();
            int longest = 0;
            for (String line : ownLines()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.strip().split(" ");
                    readings.put(parts[0], Arrays.stream(parts).skip(1).map(syllable -> new Part(syllable, true)).toList());
                    longest = Math.max(longest, parts[0].length());
                }
            }
            var firsts = new BitSet();
            readings.keySet().forEach(word -> firsts.set(word.codePointAt(0)));
            return new Words(Map.copyOf(readings), longest, firsts);
        }

        private static List<String> ownLines() {
            try (var words = Pinyin.class.getResourceAsStream("pinyin-words.txt")) {
                return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
