package org.collaborativecourses.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.collaborativecourses.organisation.OrganisationKinds;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/** A rule as people say it. */
final class RuleSentence {

    private final Language language;
    private final Texts texts;
    private final Map<String, String> names;

    /** @param names what organisations are called, by key */
    RuleSentence(Language language, Map<String, String> names) {
        this.language = language;
        this.texts = Texts.in(language);
        this.names = Map.copyOf(names);
    }

    String of(Rule rule) {
        String between = texts.text("participation.between") + ' ';
        StringBuilder sentence = new StringBuilder();
        if (rule.isSelecting()) {
            List<String> parts = new ArrayList<>();
            parts.add(
                    rule.types().isEmpty()
                            ? texts.text("participation.all")
                            : list(rule.types(), it -> texts.text("participation.all." + it)));
            add(parts, "participation.memberOf", list(rule.memberOf(), this::name));
            add(parts, "participation.countries", list(rule.countries(), this::country));
            add(parts, "participation.regions", list(rule.regions(), it -> texts.text("organisation.region." + it)));
            if (rule.components().size() == OrganisationKinds.COMPONENTS.size()) {
                parts.add(texts.text("participation.components.all"));
            } else {
                add(parts, "participation.components", list(rule.components(), UnaryOperator.identity()));
            }
            add(parts, "participation.languages", list(rule.languages(), this::language));
            sentence.append(String.join(" ", parts));
            if (rule.withMembers()) {
                sentence.append(between).append(texts.text("participation.andMembers"));
            }
        }
        if (!rule.named().isEmpty()) {
            String named = list(rule.named(), this::name);
            sentence.append(sentence.isEmpty() ? named : between + texts.format("participation.andNamed", named));
        }
        sentence.append(texts.text("participation.end"));
        sentence.replace(0, 1, sentence.substring(0, 1).toUpperCase(language.locale()));
        if (!rule.stated().isEmpty()) {
            sentence.append(' ').append(texts.format("participation.stated", rule.stated()));
        }
        return sentence.toString();
    }

    private void add(List<String> parts, String key, String list) {
        if (!list.isEmpty()) {
            parts.add(texts.format(key, list));
        }
    }

    private String list(Collection<String> values, UnaryOperator<String> said) {
        return values.isEmpty() ? "" : texts.join(values.stream().map(said).toList());
    }

    private String name(String key) {
        return names.getOrDefault(key, key);
    }

    private String country(String code) {
        return new Locale("", code).getDisplayCountry(language.locale());
    }

    private String language(String code) {
        return new Locale(code).getDisplayLanguage(language.locale());
    }
}
