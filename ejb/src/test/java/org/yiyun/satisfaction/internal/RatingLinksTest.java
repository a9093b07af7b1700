package org.yiyun.satisfaction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.satisfaction.internal.RatingLinks.Target;
import org.yiyun.security.SealedValues;
import org.yiyun.security.internal.SecretBox;

class RatingLinksTest {
    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    private final RatingLinks links = links("key of tests", " https://yiyun.example.cn// ");

    @Test
    void whatIsSignedForOnePageIsNothingOnTheOther() {
        var rating = links.token(Target.RATING, ID).orElseThrow();
        assertThat(links.subject(Target.RATING, rating)).contains(ID);
        assertThat(links.subject(Target.SURVEY, rating)).isEmpty();
        assertThat(links.subject(Target.SURVEY, links.token(Target.SURVEY, ID).orElseThrow())).contains(ID);
    }

    @Test
    void leadsToItsPage() {
        assertThat(links.link(Target.RATING, ID)).contains("https://yiyun.example.cn/rate.xhtml?t=" + links.token(Target.RATING, ID).orElseThrow());
        assertThat(links("key of tests", null).link(Target.SURVEY, ID))
                .contains("/survey-answer.xhtml?t=" + links.token(Target.SURVEY, ID).orElseThrow());
        assertThat(links(null, null).link(Target.RATING, ID)).isEmpty();
        assertThat(links(null, null).subject(Target.RATING, links.token(Target.RATING, ID).orElseThrow())).isEmpty();
    }

    /** What was passed on must be worth something after an upgrade too. */
    @Test
    void staysTheSameForEver() {
        assertThat(links.token(Target.RATING, ID)).contains("ABEiM0RVZneImaq7zN3u_z2njwH4F0_24Mw-7uQlUqc");
    }

    private static RatingLinks links(@Nullable String key, @Nullable String address) {
        return new RatingLinks(
                new SealedValues(new SecretBox(Optional.ofNullable(key))), new RatingSettings(Optional.ofNullable(address), 30));
    }
}
