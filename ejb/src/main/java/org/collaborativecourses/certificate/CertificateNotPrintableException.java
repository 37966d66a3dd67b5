package org.collaborativecourses.certificate;

import org.collaborativecourses.shared.RefusedException;

/** No PDF is made of a certificate that was revoked or replaced, or no longer bears its seal. */
public class CertificateNotPrintableException extends RefusedException {

    public CertificateNotPrintableException(String code) {
        super("certificate.error.notPrintable", code);
    }
}
