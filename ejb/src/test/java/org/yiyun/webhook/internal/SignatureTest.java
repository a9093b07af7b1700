package org.yiyun.webhook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published examples of standardwebhooks.com and of the libraries that verify by it. */
class SignatureTest {
    private static final byte[] SPECIFICATION = secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] LIBRARY = secret("whsec_plJ3nmyCDGBKInavdOK15jsl");

    @Test
    void signsAsTheSpecificationDoes() {
        assertThat(Signature.header("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}", List.of(SPECIFICATION)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(Signature.header(
                        "msg_loFOjxBNrRLzqYUf", 1731705121, "{\"event_type\":\"ping\",\"data\":{\"success\":true}}", List.of(LIBRARY)))
                .isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    @Test
    void whileASecretIsRotatedBothSign() {
        var body = "{\"title\":\"读卡器\"}";
        assertThat(Signature.header("m", 1, body, List.of(LIBRARY, SPECIFICATION)))
                .isEqualTo(Signature.header("m", 1, body, List.of(LIBRARY)) + " " + Signature.header("m", 1, body, List.of(SPECIFICATION)));
    }

    @Test
    void aSecretIsThirtyTwoRandomBytes() {
        var secret = Signature.newSecret();
        assertThat(secret).hasSize(32).isNotEqualTo(Signature.newSecret());
        assertThat(secret(Signature.text(secret))).isEqualTo(secret);
    }

    private static byte[] secret(String text) {
        return Base64.getDecoder().decode(text.substring("whsec_".length()));
    }
}
