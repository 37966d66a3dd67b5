package org.collaborativecourses.attempt;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.collaborativecourses.question.Answer;

/** An answer is kept as a JSON array of strings. */
@Converter(autoApply = true)
class AnswerColumn implements AttributeConverter<Answer, String> {

    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Answer answer) {
        return Json.write(answer.values());
    }

    @Override
    public Answer convertToEntityAttribute(String json) {
        return new Answer(Json.read(json, VALUES));
    }
}
