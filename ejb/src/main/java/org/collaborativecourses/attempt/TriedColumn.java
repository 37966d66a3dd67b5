package org.collaborativecourses.attempt;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.collaborativecourses.question.Answer;

/** Tries are kept as a JSON array of answers. */
@Converter(autoApply = true)
class TriedColumn implements AttributeConverter<Tried, String> {

    private static final TypeReference<List<List<String>>> ANSWERS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Tried tried) {
        return Json.write(tried.answers().stream().map(Answer::values).toList());
    }

    @Override
    public Tried convertToEntityAttribute(String json) {
        return new Tried(Json.read(json, ANSWERS).stream().map(Answer::new).toList());
    }
}
