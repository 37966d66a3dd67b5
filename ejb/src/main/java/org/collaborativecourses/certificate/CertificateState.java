package org.collaborativecourses.certificate;

/** Whether a certificate holds, as a stranger needs to know it. */
public enum CertificateState {
    VALID,
    EXPIRED,
    REVOKED,
    /** What is kept is not what was signed: nothing it says may be relied on. */
    TAMPERED
}
