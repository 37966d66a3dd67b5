package org.collaborativecourses.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The five languages, and nothing else: whatever names another language never reaches a page. */
public enum Language {
    EN("en", "English"),
    FR("fr", "Français"),
    ES("es", "Español"),
    PT("pt", "Português"),
    AR("ar", "العربية");

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(code);
    }

    /** The ISO 639-1 code, as it stands in addresses, folders, tables and {@code lang} attributes. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code rtl} or {@code ltr}, as the {@code dir} attribute wants it. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /** Of the languages that something is in, the one for somebody who reads this one: that, else English, else the given. */
    public Language among(Collection<Language> there, Language otherwise) {
        if (there.contains(this)) {
            return this;
        }
        return there.contains(EN) ? EN : otherwise;
    }

    public static Optional<Language> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException where it is none of the five */
    @JsonCreator
    public static Language of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Not one of the five languages: " + code));
    }
}
