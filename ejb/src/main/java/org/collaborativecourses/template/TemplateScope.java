package org.collaborativecourses.template;

import java.util.Arrays;
import java.util.Optional;

/** What a template is for, from the widest to the nearest. */
public enum TemplateScope {
    HOUSE("house"),
    COLLABORATIVE("collaborative"),
    PROGRAMME("programme"),
    COURSE("course");

    private final String code;

    TemplateScope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<TemplateScope> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
