package org.collaborativecourses.web.quiz;

import java.util.ArrayList;
import java.util.List;
import org.collaborativecourses.attempt.GivenAnswer;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Fields;

/**
 * The answers on the plain form of an attempt. For each question that can be answered it carries {@code q}, its id; the
 * values under {@code a.} and the id; and under {@code was.} and the id a fingerprint of the answer that the page was
 * made with. Only what differs from that was changed here: a page that was open in a second tab all the while does not
 * put an old answer over a new one.
 */
final class SentAnswers {

    private SentAnswers() {}

    static List<GivenAnswer> changed(Fields fields) {
        Language language = Language.find(fields.get("language")).orElse(Language.EN);
        List<GivenAnswer> changed = new ArrayList<>();
        for (String question : fields.all("q")) {
            List<String> values = fields.all("a." + question).stream()
                    .map(SentAnswers::withOwnLineEnds)
                    .toList();
            if (!fingerprint(values).equals(fields.get("was." + question))) {
                changed.add(new GivenAnswer(question, 0, values, language));
            }
        }
        return changed;
    }

    /** What a page tells of an answer; blank ones are all the same. */
    static String fingerprint(List<String> values) {
        boolean blank = values.stream().allMatch(String::isBlank);
        return blank ? "0" : Integer.toHexString(values.hashCode());
    }

    /** Forms send every line's end as two characters. */
    private static String withOwnLineEnds(String value) {
        return value.replace("\r\n", "\n");
    }
}
