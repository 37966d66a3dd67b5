package org.collaborativecourses.certificate;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** {@link Revocation#code} in the table. */
@Converter
public class RevocationColumn implements AttributeConverter<Revocation, String> {

    @Override
    public String convertToDatabaseColumn(Revocation kind) {
        return kind == null ? null : kind.code();
    }

    @Override
    public Revocation convertToEntityAttribute(String code) {
        return code == null ? null : Revocation.find(code).orElse(Revocation.OTHER);
    }
}
