package org.collaborativecourses.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The file of invented learners.
 *
 * @param offerings what is offered to them
 * @param reminder the fields of a rule, as its form sends them
 * @param works what some of them handed in
 */
public record LearnersFile(
        List<Offer> offerings, Map<String, String> reminder, List<Learner> learners, List<HandedIn> works) {

    private static final String FILE = "demonstration-learners.yaml";

    /** @param how enrol, invite or open @param due days after somebody came in, or null */
    public record Offer(String collaborative, String course, boolean required, String how, Integer due) {}

    /** @param agreed whether to reminders @param courses how they stand in each */
    public record Learner(
            String email,
            String name,
            String language,
            String country,
            String zone,
            String organisation,
            boolean agreed,
            Map<String, Stand> courses) {}

    /**
     * How far somebody has come.
     *
     * @param came days ago
     * @param percent of the mandatory items that are complete
     * @param last days since the last of them
     */
    public record Stand(int came, int percent, int last) {}

    /**
     * What somebody wrote for a task.
     *
     * @param days ago; null: when they completed the task
     * @param levels that a marker gave on each criterion; empty: none yet
     * @param by which of the accounts read it
     * @param comment of whoever read it; with no levels it was handed back; empty: nobody has read it
     */
    public record HandedIn(
            String email,
            String course,
            String item,
            Integer days,
            String text,
            List<Integer> levels,
            String comment,
            String by) {}

    static LearnersFile read() {
        try (InputStream yaml = LearnersFile.class.getResourceAsStream(FILE)) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            return new LearnersFile(
                    maps(document, "offerings").stream()
                            .map(LearnersFile::offer)
                            .toList(),
                    texts((Map<?, ?>) document.get("reminder")),
                    maps(document, "learners").stream()
                            .map(LearnersFile::learner)
                            .toList(),
                    maps(document, "works").stream().map(LearnersFile::work).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Offer offer(Map<?, ?> yaml) {
        return new Offer(
                text(yaml, "collaborative"),
                text(yaml, "course"),
                Boolean.TRUE.equals(yaml.get("required")),
                text(yaml, "how"),
                (Integer) yaml.get("due"));
    }

    private static Learner learner(Map<?, ?> yaml) {
        Map<String, Stand> courses = new LinkedHashMap<>();
        ((Map<?, ?>) yaml.get("courses"))
                .forEach((course, stand) -> courses.put((String) course, stand((List<?>) stand)));
        return new Learner(
                text(yaml, "mail") + "@example.org",
                text(yaml, "name"),
                text(yaml, "language"),
                text(yaml, "country"),
                text(yaml, "zone"),
                text(yaml, "organisation"),
                !Boolean.FALSE.equals(yaml.get("agreed")),
                courses);
    }

    private static HandedIn work(Map<?, ?> yaml) {
        return new HandedIn(
                text(yaml, "mail") + "@example.org",
                text(yaml, "course"),
                text(yaml, "item"),
                (Integer) yaml.get("days"),
                text(yaml, "text"),
                yaml.get("levels") instanceof List<?> levels
                        ? levels.stream().map(Integer.class::cast).toList()
                        : List.of(),
                yaml.get("comment") == null ? "" : text(yaml, "comment"),
                (yaml.get("by") == null ? "facilitator" : text(yaml, "by")) + "@example.org");
    }

    private static Stand stand(List<?> numbers) {
        return new Stand((Integer) numbers.get(0), (Integer) numbers.get(1), (Integer) numbers.get(2));
    }

    private static Map<String, String> texts(Map<?, ?> yaml) {
        Map<String, String> texts = new LinkedHashMap<>();
        yaml.forEach((name, value) -> texts.put((String) name, (String) value));
        return texts;
    }

    private static String text(Map<?, ?> yaml, String name) {
        return (String) yaml.get(name);
    }

    private static List<Map<?, ?>> maps(Map<?, ?> yaml, String name) {
        return ((List<?>) yaml.get(name))
                .stream().<Map<?, ?>>map(it -> (Map<?, ?>) it).toList();
    }
}
