package org.collaborativecourses.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Language;

/** What is drawn of the same learners that the matrix counts, by the same rules. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ChartService {

    @Inject
    private Asking asking;

    @Inject
    private PopulationReader reader;

    @Inject
    private GainCharts gains;

    @Inject
    private CourseService courses;

    @Inject
    private Names names;

    /** Of the learners within reach that match the filters of the query; its rows and columns do not matter. */
    public Charts charts(Reach reach, MatrixQuery query, Language language) {
        Asking.Asked asked = asking.ask(reach, query, language);
        Population all = asked.all();
        Months months = new Months(asked.counting().until());
        Grouping countries = asking.snapshot().grouping(Dimension.COUNTRY, asked.day());
        int[] ofCountry = new int[countries.size()];
        int[] ofLanguage = new int[Language.values().length + 1];
        int[] last = {-1};
        BitSet own = new BitSet();
        asked.counting().forEachSeen(enrolment -> {
            int person = all.person(enrolment);
            months.count(person, all.enrolled(enrolment), all.completed(enrolment));
            if (person != last[0]) {
                last[0] = person;
                own.clear();
                for (int country : countries.of(person, all.course(enrolment))) {
                    ofCountry[country]++;
                }
            }
            int chosen = all.language(enrolment).map(Language::ordinal).orElse(ofLanguage.length - 1);
            if (!own.get(chosen)) {
                own.set(chosen);
                ofLanguage[chosen]++;
            }
        });
        Optional<PublishedRevision> course =
                Optional.ofNullable(query.filters().get(Dimension.COURSE)).flatMap(courses::findPublished);
        return new Charts(
                months.counted(),
                course.map(it -> stops(asked, it, language)).orElse(List.of()),
                course.map(it -> gains.gain(
                                asked, asking.snapshot().grouping(Dimension.COLLABORATIVE, asked.day()), it, language))
                        .orElse(null),
                languages(ofLanguage),
                countries(countries, ofCountry, language),
                all.readAt());
    }

    private static List<Charts.Share> languages(int[] counts) {
        List<Charts.Share> shares = new ArrayList<>();
        for (Language it : Language.values()) {
            shares.add(new Charts.Share(new Group(it.code(), it.ownName(), it), counts[it.ordinal()]));
        }
        shares.add(new Charts.Share(Group.none(), counts[counts.length - 1]));
        return sorted(shares);
    }

    private List<Charts.Share> countries(Grouping countries, int[] counts, Language language) {
        List<Charts.Share> shares = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            shares.add(new Charts.Share(
                    names.in(Dimension.COUNTRY, language)
                            .apply(countries.groups().get(i)),
                    counts[i]));
        }
        return sorted(shares);
    }

    /** The most first; without those that nobody is in. */
    private static List<Charts.Share> sorted(List<Charts.Share> shares) {
        return shares.stream()
                .filter(it -> it.learners() > 0)
                .sorted(Comparator.comparing(Charts.Share::learners).reversed())
                .toList();
    }

    private List<Charts.Stop> stops(Asking.Asked asked, PublishedRevision revision, Language language) {
        CourseOutline outline = revision.outline();
        List<ItemOutline> items = outline.items().toList();
        Map<String, Integer> numbers = new HashMap<>();
        items.forEach(it -> numbers.put(it.key(), numbers.size()));
        Map<Long, BitSet> done = new HashMap<>();
        List<Integer> seen = new ArrayList<>();
        asked.counting().forEachSeen(enrolment -> {
            done.put(asked.all().id(enrolment), new BitSet());
            seen.add(enrolment);
        });
        reader.completions(revision.courseId(), Moments.instant(asked.counting().until()), (enrolment, item) -> {
            BitSet own = done.get(enrolment);
            if (own != null && numbers.containsKey(item)) {
                own.set(numbers.get(item));
            }
        });
        int[] completed = new int[items.size()];
        int[] standing = new int[items.size()];
        for (int enrolment : seen) {
            BitSet own = done.get(asked.all().id(enrolment));
            own.stream().forEach(it -> completed[it]++);
            if (asked.counting().state(enrolment, -1) != LearnerState.COMPLETE) {
                numbers.values().stream()
                        .filter(it -> items.get(it).mandatory() && !own.get(it))
                        .min(Comparator.naturalOrder())
                        .ifPresent(it -> standing[it]++);
            }
        }
        List<Charts.Stop> stops = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ItemOutline item = items.get(i);
            Language shown = item.shownIn(language, outline.source());
            stops.add(new Charts.Stop(item.key(), item.texts().get(shown).title(), shown, completed[i], standing[i]));
        }
        return stops;
    }
}
