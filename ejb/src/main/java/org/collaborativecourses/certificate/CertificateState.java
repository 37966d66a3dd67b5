package org.collaborativecourses.certificate;

/** Whether a certificate holds, as a stranger needs to know it. */
public enum CertificateState {
    VALID,
    EXPIRED,
    REVOKED,
    /** Its holder was erased and wished it gone: it was issued once, and nothing more is told. */
    WITHDRAWN,
    /** What is kept is not what was signed: nothing it says may be relied on. */
    TAMPERED
}
