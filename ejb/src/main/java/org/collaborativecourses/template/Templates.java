package org.collaborativecourses.template;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.collaborativecourses.shared.Language;

/**
 * The templates that a certificate answers to; each value is what the nearest of them says.
 *
 * @param chain the nearest first
 */
public record Templates(List<TemplateContent> chain) {

    private static final int USUAL_RENEWAL_DAYS = 60;

    public Templates {
        chain = List.copyOf(chain);
    }

    public Design design(Language language) {
        return new Design(
                words(it -> it.words(language).heading()),
                words(it -> it.words(language).confirms()),
                words(it -> it.words(language).note()),
                nearest(it -> it.signatories(language)).orElse(List.of()),
                nearest(TemplateContent::logos).orElse(List.of()));
    }

    /** How long certificates are valid, where a template says so. */
    public Optional<Integer> months() {
        return value(TemplateContent::months);
    }

    /** How long before its end a certificate may be renewed. */
    public int renewalDays() {
        return value(TemplateContent::renewalDays).orElse(USUAL_RENEWAL_DAYS);
    }

    private String words(Function<TemplateContent, String> words) {
        return chain.stream()
                .map(words)
                .filter(it -> it != null && !it.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private <T> Optional<List<T>> nearest(Function<TemplateContent, List<T>> list) {
        return chain.stream().map(list).filter(it -> !it.isEmpty()).findFirst();
    }

    private <T> Optional<T> value(Function<TemplateContent, T> value) {
        return chain.stream().map(value).filter(it -> it != null).findFirst();
    }
}
