package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String[] PLACES = {"run=/r", "scripts=/s", "server=/w.zip", "driver=/d.jar", "broker=/b.jar",
            "ear=/y.ear"};

    @Test
    void startsOneNodeWithItsOwnDatabaseUnlessToldOtherwise() {
        assertThat(Settings.of(PLACES, Map.of())).isEqualTo(new Settings(Path.of("/r"), Path.of("/s"), Path.of("/w.zip"),
                Path.of("/d.jar"), Path.of("/b.jar"), Path.of("/y.ear"), 1, 0, false, Restart.ALWAYS, MessageStore.DIRECTORY, Optional.empty()));
    }

    @Test
    void takesAnOutsideDatabaseFromTheEnvironment() {
        var environment = Map.of("YIYUN_DB_URL", "jdbc:postgresql://db/yiyun", "YIYUN_DB_USER", "u", "YIYUN_DB_PASSWORD", "p");
        var login = new Database.Login("u", "p");
        assertThat(Settings.of(PLACES, environment).outside())
                .contains(new Database("jdbc:postgresql://db/yiyun", login, login, login));
    }

    @Test
    void findsTheUserOfAnOutsideDatabaseInItsAddress() {
        var url = "jdbc:postgresql://db/yiyun?user=u&password=p";
        var login = new Database.Login("u", "p");
        assertThat(Settings.of(PLACES, Map.of("YIYUN_DB_URL", url)).outside()).contains(new Database(url, login, login, login));
    }

    @Test
    void refusesWhatCannotBeStarted() {
        assertThatThrownBy(() -> settings("nodes=4")).hasMessage("nodes must be 1 to 3");
        assertThatThrownBy(() -> settings("nodes=two")).hasMessage("nodes must be a number");
        assertThatThrownBy(() -> settings("offset=-1")).hasMessage("port.offset must be 0 to 20000");
        assertThatThrownBy(() -> Settings.of(new String[0], Map.of())).hasMessage("argument run= is missing");
    }

    @Test
    void readsResetAsMavenGivesIt() {
        assertThat(settings("reset=true").reset()).isTrue();
        assertThat(settings("reset").reset()).isTrue();
        assertThat(settings("reset=false").reset()).isFalse();
    }

    @Test
    void canBeToldToLeaveADeadNodeDead() {
        assertThat(settings("restart=never").restart()).isEqualTo(Restart.NEVER);
        assertThatThrownBy(() -> settings("restart=perhaps")).hasMessage("restart must be one of [always, never]");
    }

    private static Settings settings(String argument) {
        return Settings.of(Stream.concat(Stream.of(PLACES), Stream.of(argument)).toArray(String[]::new), Map.of());
    }
}
