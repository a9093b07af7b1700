package org.yiyun.security.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/** Hashes (bcrypt) and rules of passwords. */
public final class Passwords {
    static final int MIN_LENGTH = 10;
    /** Limit of bcrypt. */
    static final int MAX_BYTES = 72;
    static final int MIN_CLASSES = 3;
    private static final int COST = 10;
    private static final int SALT_LENGTH = 16;
    private static final String TEMPORARY_ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int TEMPORARY_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Compared with when there is no account, so that the answer takes as long. */
    private static final String NOBODY = hash("no account has this password");

    private Passwords() {}

    public static String hash(String password) {
        var salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return OpenBSDBCrypt.generate(password.toCharArray(), salt, COST);
    }

    /** Takes the same time whether there is a hash or not. */
    public static boolean matches(@Nullable String hash, String password) {
        var tooLong = password.getBytes(UTF_8).length > MAX_BYTES;
        var same = OpenBSDBCrypt.checkPassword(hash == null ? NOBODY : hash, (tooLong ? "" : password).toCharArray());
        return same && hash != null && !tooLong;
    }

    /** A password for one use, given to a person by the administrator. Holds a digit, a lower and an upper letter. */
    public static String temporary() {
        String made;
        do {
            made = RANDOM.ints(TEMPORARY_LENGTH, 0, TEMPORARY_ALPHABET.length())
                    .mapToObj(i -> String.valueOf(TEMPORARY_ALPHABET.charAt(i)))
                    .reduce("", String::concat);
        } while (classes(made) < MIN_CLASSES);
        return made;
    }

    /**
     * @throws BusinessException INVALID with every rule that the password breaks
     */
    public static void check(String path, String login, String password) {
        var errors = new ArrayList<FieldError>();
        if (password.length() < MIN_LENGTH || password.getBytes(UTF_8).length > MAX_BYTES) {
            errors.add(new FieldError(path, "field.password.length", Map.of("min", MIN_LENGTH, "max", MAX_BYTES)));
        }
        if (classes(password) < MIN_CLASSES) {
            errors.add(new FieldError(path, "field.password.classes", Map.of("min", MIN_CLASSES)));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            errors.add(new FieldError(path, "field.password.login"));
        }
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
    }

    private static long classes(String password) {
        IntPredicate other = c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c);
        List<IntPredicate> classes = List.of(Character::isLowerCase, Character::isUpperCase, Character::isDigit, other);
        return classes.stream().filter(in -> password.codePoints().anyMatch(in)).count();
    }
}
