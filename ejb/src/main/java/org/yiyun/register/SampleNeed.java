package org.yiyun.register;

/** A sample need of the contract (业务需求); its class is 推定. */
public record SampleNeed(int number, String description, Class needClass) {
    /** What a need is about. Texts: {@code register.need.*}. */
    public enum Class { CATALOGUE, BENEFIT, ACCOUNT, DATA, INSURANCE, FUNCTION }
}
