package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.collaborativecourses.certificate.CertificateState;
import org.collaborativecourses.certificate.FileCheck;
import org.collaborativecourses.credential.Verdict;

/** Behind {@code /certificates/check}: what a file is worth, once one was brought. */
@Named
@RequestScoped
public class FilePage {

    private FileCheck result;

    void show(FileCheck check) {
        result = check;
    }

    /** Null where no file was brought yet. */
    public FileCheck getResult() {
        return result;
    }

    /** How the notice about it looks. */
    public String getMood() {
        Verdict verdict = result.judgement().verdict();
        if (verdict == Verdict.GENUINE) {
            return "right";
        }
        return verdict == Verdict.CHANGED ? "partial" : "wrong";
    }

    /** How the notice about its state today looks. */
    public String getMoodToday() {
        return result.certificate() != null && result.certificate().state() == CertificateState.VALID
                ? "right"
                : "partial";
    }
}
