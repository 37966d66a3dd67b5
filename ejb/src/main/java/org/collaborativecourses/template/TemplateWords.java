package org.collaborativecourses.template;

import java.util.List;

/**
 * A form as somebody filled it in, in one language.
 *
 * @param roles of those who sign, in this language, in the order of their names
 * @param months as typed, as the next one
 */
public record TemplateWords(
        String heading,
        String confirms,
        String note,
        List<String> names,
        List<String> roles,
        String months,
        String renewalDays) {}
