package org.collaborativecourses.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.course.QuizLibrary;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.quiz.GradeMethod;
import org.collaborativecourses.shared.Language;

/** What was gained between the quizzes that courses begin and end with. */
@ApplicationScoped
class GainCharts {

    @Inject
    private GainReader reader;

    @Inject
    private QuizLibrary quizzes;

    @Inject
    private Names names;

    /** Null where nobody did both checks. What was answered is read only where it tells of a module: it is much. */
    Charts.Gain gain(Asking.Asked asked, Grouping collaboratives, PublishedRevision revision, Language language) {
        Instant until = Moments.instant(asked.counting().until());
        Map<Long, GainReader.Gain> gains = reader.gains(revision.courseId(), until, it -> grade(revision, it));
        if (gains.isEmpty()) {
            return null;
        }
        boolean ofModules = revision.outline().modules().stream()
                .anyMatch(it -> !it.serves().isEmpty());
        Map<Long, GainReader.Answers> answers = ofModules ? reader.answers(revision.courseId(), until) : Map.of();
        ModuleGains modules = new ModuleGains(
                revision.outline(),
                Asking.modules(revision.outline(), language),
                ofModules ? questions(revision) : List.of());
        Mean whole = new Mean();
        Map<Integer, Mean> each = new TreeMap<>();
        asked.counting().forEachSeen(enrolment -> {
            GainReader.Gain gain = gains.get(asked.all().id(enrolment));
            if (gain == null) {
                return;
            }
            whole.add(gain.before(), gain.after());
            for (int group :
                    collaboratives.of(asked.all().person(enrolment), asked.all().course(enrolment))) {
                each.computeIfAbsent(group, any -> new Mean()).add(gain.before(), gain.after());
            }
            GainReader.Answers own = answers.get(asked.all().id(enrolment));
            if (own != null) {
                modules.add(own.first(), own.last());
            }
        });
        return whole.isEmpty()
                ? null
                : new Charts.Gain(
                        whole.people(),
                        whole.before(),
                        whole.after(),
                        each.entrySet().stream()
                                .map(it -> it.getValue()
                                        .of(names.in(Dimension.COLLABORATIVE, language)
                                                .apply(collaboratives.groups().get(it.getKey()))))
                                .toList(),
                        modules.each());
    }

    /** The best, where the course has such a quiz no more. */
    private GradeMethod grade(PublishedRevision revision, String check) {
        return revision.outline()
                .findItem(check)
                .filter(it -> it.kind() == ItemKind.QUIZ)
                .map(it -> quizzes.get(revision.id(), check).settings().grade())
                .orElse(GradeMethod.HIGHEST);
    }

    private List<Question> questions(PublishedRevision revision) {
        List<Question> questions = new ArrayList<>();
        for (String item : List.of(GainReader.FIRST, GainReader.LAST)) {
            revision.outline()
                    .findItem(item)
                    .filter(it -> it.kind() == ItemKind.QUIZ)
                    .ifPresent(it -> questions.addAll(
                            quizzes.get(revision.id(), item).source().questions()));
        }
        return questions;
    }
}
