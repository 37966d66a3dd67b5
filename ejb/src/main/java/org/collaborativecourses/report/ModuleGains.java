package org.collaborativecourses.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.question.Question;

/**
 * What was gained in each module: the questions of both checks that ask for an aim which the module serves, each counting
 * the same. Who was not asked for it in both checks is not counted there.
 */
final class ModuleGains {

    private static final Pattern AIM = Pattern.compile("aim-([1-9][0-9]?)");
    private static final int ALL = 100;

    private final List<Group> groups;
    private final List<Set<Integer>> served = new ArrayList<>();
    private final List<Mean> means = new ArrayList<>();
    private final Map<String, Set<Integer>> aims = new HashMap<>();

    /** One question that somebody was asked. @param fraction what the answer was worth, 0 to 1 */
    record Asked(String question, double fraction) {}

    /** @param groups the modules, in the order of the outline */
    ModuleGains(CourseOutline outline, List<Group> groups, Collection<Question> questions) {
        this.groups = groups;
        outline.modules().forEach(it -> {
            served.add(Set.copyOf(it.serves()));
            means.add(new Mean());
        });
        questions.stream()
                .filter(ModuleGains::isMarked)
                .forEach(it -> aims.put(it.head().id(), aims(it.head().tags())));
    }

    /** Whether an answer is worth something without anybody who reads it. */
    private static boolean isMarked(Question question) {
        return !question.best().values().isEmpty();
    }

    private static Set<Integer> aims(Set<String> tags) {
        Set<Integer> numbers = new HashSet<>();
        for (String tag : tags) {
            Matcher aim = AIM.matcher(tag);
            if (aim.matches()) {
                numbers.add(Integer.valueOf(aim.group(1)));
            }
        }
        return numbers;
    }

    /** One learner. */
    void add(List<Asked> before, List<Asked> after) {
        for (int i = 0; i < means.size(); i++) {
            OptionalDouble first = percent(before, served.get(i));
            OptionalDouble last = percent(after, served.get(i));
            if (first.isPresent() && last.isPresent()) {
                means.get(i).add(first.getAsDouble(), last.getAsDouble());
            }
        }
    }

    private OptionalDouble percent(List<Asked> asked, Set<Integer> wanted) {
        return asked.stream()
                .filter(it ->
                        aims.getOrDefault(it.question(), Set.of()).stream().anyMatch(wanted::contains))
                .mapToDouble(it -> it.fraction() * ALL)
                .average();
    }

    /** In the order of the course; without modules that nobody was asked about. */
    List<Charts.GroupGain> each() {
        List<Charts.GroupGain> each = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            if (!means.get(i).isEmpty()) {
                each.add(means.get(i).of(groups.get(i)));
            }
        }
        return each;
    }
}
