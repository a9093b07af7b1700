package org.yiyun.register.personnel;

/** The proof of a certificate. */
public record ProofFile(String name, String mediaType, byte[] content) {}
