package org.collaborativecourses.certificate;

import org.collaborativecourses.credential.Judgement;

/**
 * What we can say of a file.
 *
 * @param judgement what the file itself shows
 * @param certificate how the certificate that it is about stands today; null where it is none of ours, or was erased
 */
public record FileCheck(Judgement judgement, CertificateView certificate) {}
