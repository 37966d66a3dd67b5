package org.collaborativecourses.coursefolder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML text that knows its line, and names itself where it is not what was asked for. Aliases are refused:
 * nobody needs them here, and they are how a small file becomes a large one.
 */
final class Yaml {

    private static final int DEEPEST = 12;

    private final Node node;
    private final String name;
    private final Place place;

    /** The name that this is the value of, for problems with the name itself. */
    private Yaml label = this;

    /** @param before lines of the file that stand before the YAML text */
    private record Place(String file, int before, Problems problems) {}

    private Yaml(Node node, String name, Place place) {
        this.node = node;
        this.name = name;
        this.place = place;
    }

    /** The one document of a text; empty where it cannot be read, with the problem told. */
    static Optional<Yaml> read(String text, String file, int linesBefore, Problems problems) {
        Place place = new Place(file, linesBefore, problems);
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            if (!isPlain(text, settings, place)) {
                return Optional.empty();
            }
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.error(file, linesBefore + 1, "yaml-empty");
            }
            return node.map(it -> new Yaml(it, file, place));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(it -> it.getLine() + 1).orElse(1);
            problems.error(file, linesBefore + line, "yaml-syntax", e.getProblem());
        } catch (YamlEngineException e) {
            problems.error(file, linesBefore + 1, "yaml-syntax", e.getMessage());
        }
        return Optional.empty();
    }

    private static boolean isPlain(String text, LoadSettings settings, Place place) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            int line = place.before
                    + event.getStartMark().map(it -> it.getLine() + 1).orElse(1);
            switch (event.getEventId()) {
                case Alias -> {
                    place.problems.error(place.file, line, "yaml-alias");
                    return false;
                }
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                place.problems.error(place.file, line, "yaml-deep");
                return false;
            }
        }
        return true;
    }

    /** Where a text stands; of a list or map the line of its name, for its values may stand on later ones. */
    int line() {
        Node start = node instanceof ScalarNode ? node : label.node;
        return place.before + start.getStartMark().map(it -> it.getLine() + 1).orElse(1);
    }

    String name() {
        return name;
    }

    void error(String problem, Object... args) {
        place.problems.error(place.file, line(), problem, args);
    }

    private Yaml child(Node child, String childName) {
        return new Yaml(child, childName, place);
    }

    /** The values by their names, in order. Names that are not allowed, or come twice, are told and left out. */
    Map<String, Yaml> map(Set<String> allowed) {
        Map<String, Yaml> values = entries();
        for (String key : List.copyOf(values.keySet())) {
            if (!allowed.contains(key)) {
                values.remove(key).label.error("unknown-key", key);
            }
        }
        return values;
    }

    /** As {@link #map(Set)}, where any name may stand. */
    Map<String, Yaml> entries() {
        Map<String, Yaml> values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            error("not-a-map", name);
            return values;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                child(tuple.getKeyNode(), name).error("not-a-text", name);
                continue;
            }
            Yaml value = child(tuple.getValueNode(), key.getValue());
            value.label = child(key, key.getValue());
            if (values.putIfAbsent(key.getValue(), value) != null) {
                value.label.error("double-key", key.getValue());
            }
        }
        return values;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    List<Yaml> list() {
        if (!(node instanceof SequenceNode sequence)) {
            error("not-a-list", name);
            return List.of();
        }
        List<Yaml> values = new ArrayList<>();
        sequence.getValue().forEach(it -> values.add(child(it, name)));
        return values;
    }

    /** A text that is not empty, in one line. */
    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            error("not-a-text", name);
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            error("empty", name);
            return Optional.empty();
        }
        return Optional.of(text.replaceAll("\\s+", " "));
    }

    OptionalInt number(int least, int most) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[0-9]{1,6}")) {
            error("not-a-number", name, text.get());
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text.get());
        if (number < least || number > most) {
            error("out-of-range", name, number, least, most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(number);
    }

    Optional<String> oneOf(List<String> allowed) {
        Optional<String> text = text();
        if (text.isPresent() && !allowed.contains(text.get())) {
            error("not-one-of", text.get(), String.join(", ", allowed));
            return Optional.empty();
        }
        return text;
    }

    boolean isTrue() {
        return oneOf(List.of("true", "false")).filter("true"::equals).isPresent();
    }

    /** A key, as {@link Key} wants it. */
    Optional<String> key() {
        Optional<String> text = text();
        if (text.isPresent() && !Key.isKey(text.get())) {
            error("bad-key", text.get());
            return Optional.empty();
        }
        return text;
    }

    /** Keys, none twice. */
    List<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Yaml entry : list()) {
            entry.key().filter(it -> !keys.add(it)).ifPresent(it -> entry.error("double-value", it));
        }
        return List.copyOf(keys);
    }

    List<String> textList() {
        List<String> texts = new ArrayList<>();
        list().forEach(it -> it.text().ifPresent(texts::add));
        return texts;
    }

    /** The value of a name that must be there; its absence is told on the line of the whole. */
    Optional<Yaml> required(Map<String, Yaml> values, String key) {
        Yaml value = values.get(key);
        if (value == null) {
            error("missing-key", key);
        }
        return Optional.ofNullable(value);
    }
}
