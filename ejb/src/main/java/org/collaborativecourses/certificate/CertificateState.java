package org.collaborativecourses.certificate;

/** What a certificate is worth today. */
public enum CertificateState {
    VALID,
    EXPIRED,
    REVOKED,
    /** Another one stands in its place, with the name put right. */
    REPLACED,
    /** Its holder was erased and wished it gone: it was issued once, and nothing more is told. */
    WITHDRAWN,
    /** What is kept is not what was signed: nothing it says may be relied on. */
    TAMPERED
}
