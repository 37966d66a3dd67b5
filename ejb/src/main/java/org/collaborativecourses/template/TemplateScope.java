package org.collaborativecourses.template;

import java.util.Arrays;
import java.util.Optional;

/** What a template is for, from the widest to the nearest. */
public enum TemplateScope {
    HOUSE("house"),
    COLLABORATIVE("collaborative"),
    PROGRAMME("programme"),
    COURSE("course");

    private static final String PROGRAMME_PREFIX = "programme.";

    private final String code;

    TemplateScope(String code) {
        this.code = code;
    }

    /** What the nearest template of a certificate is for. @param certificateKey what the certificate is filed under */
    static TemplateScope ofCertificate(String certificateKey) {
        return certificateKey.startsWith(PROGRAMME_PREFIX) ? PROGRAMME : COURSE;
    }

    /** The key of that template. */
    static String keyOf(String certificateKey) {
        return certificateKey.startsWith(PROGRAMME_PREFIX)
                ? certificateKey.substring(PROGRAMME_PREFIX.length())
                : certificateKey;
    }

    public String code() {
        return code;
    }

    public static Optional<TemplateScope> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
