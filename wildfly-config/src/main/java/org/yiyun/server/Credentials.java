package org.yiyun.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Passwords made once per {@code .run} and kept in files that only their owner may read.
 *
 * <p>{@code demo-accounts.properties} is for people and callers: one {@code name=password} a line. The application reads
 * it at its first start and creates the accounts. {@code secrets.properties} is for the programs among themselves.
 */
public final class Credentials {

    /** Staff with a demo account. */
    static final List<String> STAFF = List.of("admin", "desk", "engineer", "engineer2", "leader", "bureau",
            "complaints", "analyst", "auditor", "channel");
    /** Institutions with an API client. */
    static final List<String> INSTITUTIONS = List.of("H99990000001", "H99990000002", "P99990000001");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> ALPHABETS = List.of(
            "ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "-_.");

    private final Path demoAccounts;
    private final Map<String, String> accounts;
    private final Map<String, String> secrets;

    private Credentials(Path demoAccounts, Map<String, String> accounts, Map<String, String> secrets) {
        this.demoAccounts = demoAccounts;
        this.accounts = Map.copyOf(accounts);
        this.secrets = Map.copyOf(secrets);
    }

    /** Reads what an earlier start made and makes what is missing. */
    public static Credentials in(Path run) {
        var demoAccounts = run.resolve("demo-accounts.properties");
        var accounts = new LinkedHashMap<String, String>();
        STAFF.forEach(name -> accounts.put(name, password(16)));
        INSTITUTIONS.forEach(name -> accounts.put(name, password(32)));
        accounts.put("hotline.user", "hotline");
        accounts.put("hotline.password", password(24));
        keep(demoAccounts, accounts);

        var secrets = new LinkedHashMap<String, String>();
        List.of("postgres", "yiyun", "yiyun_app", "yiyun_broker", "cluster", "data-key").forEach(name -> secrets.put(name, password(32)));
        keep(run.resolve("secrets.properties"), secrets);
        return new Credentials(demoAccounts, accounts, secrets);
    }

    private static void keep(Path file, Map<String, String> values) {
        var kept = Folders.readProperties(file);
        values.replaceAll(kept::getProperty);
        if (Files.notExists(file) || !kept.keySet().containsAll(values.keySet())) {
            Folders.writePrivate(file, Folders.lines(values));
        }
    }

    /** Long, and with each kind of sign that password rules ask for. */
    private static String password(int length) {
        var signs = new StringBuilder();
        for (int i = 0; i < length; i++) {
            // the first and the last are letters, so that a copied password keeps its ends
            var alphabet = i == 0 || i == length - 1 ? ALPHABETS.get(0) : ALPHABETS.get(i % ALPHABETS.size());
            signs.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return signs.toString();
    }

    public Path demoAccounts() {
        return demoAccounts;
    }

    public String account(String name) {
        return accounts.get(name);
    }

    String secret(String name) {
        return secrets.get(name);
    }
}
