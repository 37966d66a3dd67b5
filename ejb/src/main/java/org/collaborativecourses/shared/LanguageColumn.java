package org.collaborativecourses.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A language is kept as its two letters. */
@Converter(autoApply = true)
public class LanguageColumn implements AttributeConverter<Language, String> {

    @Override
    public String convertToDatabaseColumn(Language language) {
        return language == null ? null : language.code();
    }

    @Override
    public Language convertToEntityAttribute(String code) {
        return code == null ? null : Language.of(code);
    }
}
