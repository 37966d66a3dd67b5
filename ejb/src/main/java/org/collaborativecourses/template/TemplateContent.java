package org.collaborativecourses.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.Language;

/**
 * What somebody wrote into a template. What is empty, the next wider one says.
 *
 * @param signatories names; what they are stands in the words of each language, in the same order
 * @param months how long certificates are valid; 0: for ever; null: as the course says
 * @param renewalDays how long before its end a certificate may be renewed; null: as the next wider one says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateContent(
        Map<Language, Words> words,
        List<String> signatories,
        List<Design.Logo> logos,
        Integer months,
        Integer renewalDays) {

    static final TemplateContent EMPTY = new TemplateContent(Map.of(), List.of(), List.of(), null, null);

    public TemplateContent {
        words = words == null ? Map.of() : Map.copyOf(words);
        signatories = signatories == null ? List.of() : List.copyOf(signatories);
        logos = logos == null ? List.of() : List.copyOf(logos);
    }

    /** In one language; each of them empty where nothing was written. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Words(String heading, String confirms, String note, List<String> roles) {

        static final Words NONE = new Words("", "", "", List.of());

        public Words {
            roles = roles == null ? List.of() : List.copyOf(roles);
        }
    }

    public Words words(Language language) {
        return words.getOrDefault(language, Words.NONE);
    }

    /** The same with other words in this language. */
    TemplateContent with(Language language, Words other) {
        Map<Language, Words> all = new EnumMap<>(Language.class);
        all.putAll(words);
        all.put(language, other);
        return new TemplateContent(all, signatories, logos, months, renewalDays);
    }

    TemplateContent with(List<Design.Logo> others) {
        return new TemplateContent(words, signatories, others, months, renewalDays);
    }

    List<Design.Signatory> signatories(Language language) {
        List<String> roles = words(language).roles();
        List<Design.Signatory> all = new ArrayList<>();
        for (int i = 0; i < signatories.size(); i++) {
            all.add(new Design.Signatory(signatories.get(i), i < roles.size() ? roles.get(i) : ""));
        }
        return all;
    }
}
