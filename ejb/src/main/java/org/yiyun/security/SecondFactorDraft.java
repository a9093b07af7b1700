package org.yiyun.security;

/**
 * A second factor that its owner has still to prove.
 *
 * @param secret in Base32, to be typed into an authenticator
 * @param uri    the same as {@code otpauth:} address, to be photographed as a QR code
 */
public record SecondFactorDraft(String secret, String uri) {
    @Override
    public String toString() {
        return "SecondFactorDraft[…]";
    }
}
