package org.collaborativecourses.attempt;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class AttemptStateColumn implements AttributeConverter<AttemptState, String> {

    @Override
    public String convertToDatabaseColumn(AttemptState state) {
        return state.code();
    }

    @Override
    public AttemptState convertToEntityAttribute(String code) {
        return AttemptState.of(code);
    }
}
