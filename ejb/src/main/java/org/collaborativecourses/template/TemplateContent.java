package org.collaborativecourses.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

        private String role(int place) {
            return place >= 0 && place < roles.size() ? roles.get(place) : "";
        }

        private Words as(List<String> others) {
            return new Words(heading, confirms, note, others.stream().allMatch(String::isEmpty) ? List.of() : others);
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

    /**
     * The same signed by others: whoever stays takes along what they are in every language, wherever they stand now. A
     * name written in another's place is another person's, and takes what that one was only where the role in this
     * language stayed as it was: a successor, or a name spelt right.
     *
     * @param names as they stand in the form, place by place; empty: nobody there any more
     * @param roles in this language, at the same places
     */
    TemplateContent signedBy(Language language, List<String> names, List<String> roles) {
        List<Integer> places = IntStream.range(0, names.size())
                .filter(it -> !names.get(it).isEmpty())
                .boxed()
                .toList();
        Map<Language, Words> all = new EnumMap<>(Language.class);
        words.forEach((other, said) -> all.put(
                other,
                said.as(places.stream()
                        .map(it -> said.role(before(language, names, roles, it)))
                        .toList())));
        all.put(language, words(language).as(places.stream().map(roles::get).toList()));
        return new TemplateContent(all, places.stream().map(names::get).toList(), logos, months, renewalDays);
    }

    /** The place at which stood before who now stands here, or -1. */
    private int before(Language language, List<String> names, List<String> roles, int place) {
        int same = signatories.indexOf(names.get(place));
        if (same >= 0) {
            return place < signatories.size() && signatories.get(place).equals(names.get(place)) ? place : same;
        }
        boolean left = place < signatories.size() && !names.contains(signatories.get(place));
        String role = words(language).role(place);
        return left && !role.isEmpty() && role.equals(roles.get(place)) ? place : -1;
    }

    TemplateContent with(List<Design.Logo> others) {
        return new TemplateContent(words, signatories, others, months, renewalDays);
    }

    List<Design.Signatory> signatories(Language language) {
        return IntStream.range(0, signatories.size())
                .mapToObj(it -> new Design.Signatory(
                        signatories.get(it), words(language).role(it)))
                .toList();
    }
}
