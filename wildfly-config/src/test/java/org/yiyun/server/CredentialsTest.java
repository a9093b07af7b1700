package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    @TempDir
    Path run;

    @Test
    void namesEachDemoAccountOfTheContract() {
        var file = Credentials.in(run).demoAccounts();
        assertThat(new TreeSet<>(Folders.readProperties(file).stringPropertyNames())).containsExactly(
                "H99990000001", "H99990000002", "P99990000001", "admin", "analyst", "auditor", "bureau", "channel", "complaints",
                "desk", "engineer", "engineer2", "hotline.password", "hotline.user", "leader");
        assertThat(Folders.read(file).lines()).allMatch(line -> line.matches("[\\w.]+=[\\w.-]+"));
    }

    @Test
    void keepsThemFromOtherUsersOfTheMachine() throws Exception {
        Credentials.in(run);
        for (var name : new String[] {"demo-accounts.properties", "secrets.properties"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.resolve(name)))).isEqualTo("rw-------");
        }
    }

    @Test
    void staysTheSameAtTheNextStart() {
        var first = Credentials.in(run).account("desk");
        assertThat(Credentials.in(run).account("desk")).isEqualTo(first);
    }

    @Test
    void addsWhatANewerVersionNeedsAndKeepsTheRest() {
        var first = Credentials.in(run);
        var lines = Folders.read(first.demoAccounts()).lines().filter(line -> !line.startsWith("leader=")).toList();
        Folders.writePrivate(first.demoAccounts(), String.join("\n", lines) + "\n");
        var second = Credentials.in(run);
        assertThat(second.account("desk")).isEqualTo(first.account("desk"));
        assertThat(second.account("leader")).isNotBlank().isNotEqualTo(first.account("leader"));
    }

    @Test
    void makesPasswordsThatAnyRuleAccepts() {
        assertThat(Credentials.in(run).account("desk"))
                .hasSize(16)
                .matches(".*[A-Z].*")
                .matches(".*[a-z].*")
                .matches(".*[0-9].*")
                .matches(".*[._-].*");
    }
}
