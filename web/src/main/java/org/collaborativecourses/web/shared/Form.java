package org.collaborativecourses.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collaborativecourses.shared.DomainException;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Texts;

/**
 * A form that is shown again because something in it has to be put right: what was typed, and what is wrong with it.
 * Empty where a page is opened. Passwords are never kept, so never shown again. Pages see it as {@code form}.
 */
@Named
@RequestScoped
public class Form {

    private Map<String, List<String>> typed = Map.of();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private String refusal;
    private boolean kept;

    void showAgain(Fields fields, DomainException refused, Texts texts) {
        typed = fields.all();
        if (refused instanceof InvalidException invalid) {
            for (InvalidException it : invalid.all()) {
                messages.putIfAbsent(it.field(), texts.format(it.messageKey(), it.arguments()));
            }
        } else {
            refusal = texts.format(refused.messageKey(), refused.arguments());
        }
    }

    /** Nothing is wrong and nothing is saved: somebody goes on with what they typed. */
    void goOn(Fields fields) {
        typed = fields.all();
        kept = true;
    }

    /** Whether the form is shown again, and not for the first time. */
    public boolean isAgain() {
        return kept || isWrong();
    }

    /** Whether something is to be put right. */
    public boolean isWrong() {
        return refusal != null || !messages.isEmpty();
    }

    /** Whether what was typed is neither saved nor refused yet. */
    public boolean isKept() {
        return kept;
    }

    /** What was typed, or nothing. */
    public String value(String name) {
        return valueOr(name, "");
    }

    /** What was typed, or what stands there before anything is typed: also where another form of the page was sent. */
    public String valueOr(String name, String before) {
        if (!has(name)) {
            return before;
        }
        List<String> values = typed.getOrDefault(name, List.of());
        return values.isEmpty() || isSecret(name) ? "" : values.get(0);
    }

    /** Whether the form that is shown again is one with this field. */
    public boolean has(String name) {
        return isAgain() && typed.containsKey(name);
    }

    /** All that was typed or chosen under this name. */
    public List<String> values(String name) {
        return List.copyOf(typed.getOrDefault(name, List.of()));
    }

    /** Whether this choice was made; before anything was typed, whether it is made already. */
    public boolean chosen(String name, String value, boolean before) {
        return isAgain() ? typed.getOrDefault(name, List.of()).contains(value) : before;
    }

    /**
     * The same where the page has other forms, too: a choice that was not made is not sent, so a field that always is tells
     * whether its form was.
     *
     * @param field a text field beside the choice
     */
    public boolean chosenWith(String field, String name, String value, boolean before) {
        return has(field) ? chosen(name, value, before) : before;
    }

    /** What is wrong with this field, or null. */
    public String error(String name) {
        return messages.get(name);
    }

    /** Everything that is wrong with fields, in order. */
    public List<FieldError> getErrors() {
        List<FieldError> errors = new ArrayList<>();
        messages.forEach((field, message) -> errors.add(new FieldError(field, message)));
        return errors;
    }

    /** Why the whole was refused, or null. */
    public String getRefusal() {
        return refusal;
    }

    /** Something wrong with one field. */
    public record FieldError(String field, String message) {}

    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }
}
