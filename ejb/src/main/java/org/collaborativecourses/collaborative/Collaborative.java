package org.collaborativecourses.collaborative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A group of organisations that learn together: what it is, from whom it is said, and whether people have changed it. */
@Entity
@Table(name = "collaborative")
class Collaborative {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ckey;
    private String name;
    private String subtheme;

    @Column(name = "more_subthemes")
    private String moreSubthemes;

    private String kind;
    private String state;
    private String regions;
    private String components;
    private String languages;
    private String aim;

    @Column(name = "expected_output")
    private String expectedOutput;

    private String hub;

    @Column(name = "stated_participants")
    private String statedParticipants;

    @Column(name = "stated_count")
    private Integer statedCount;

    private String detail;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    /** What is only ever shown, and so is one document. */
    public record Detail(List<Phase> phases, List<String> tracks, List<String> mergedFrom) {}

    protected Collaborative() {}

    /** @param facts that were checked */
    Collaborative(String key, CollaborativeFacts facts) {
        ckey = key;
        describe(facts);
    }

    /** @param facts that were checked */
    final void describe(CollaborativeFacts facts) {
        name = facts.name();
        subtheme = facts.subthemes().get(0);
        moreSubthemes = joined(facts.subthemes().subList(1, facts.subthemes().size()));
        kind = facts.kind();
        state = facts.state();
        regions = joined(facts.regions());
        components = joined(facts.components());
        languages = joined(facts.languages());
        aim = unlessEmpty(facts.aim());
        expectedOutput = unlessEmpty(facts.expectedOutput());
        hub = unlessEmpty(facts.hub());
        statedParticipants = unlessEmpty(facts.statedParticipants());
        statedCount = facts.statedCount();
        detail = write(new Detail(facts.phases(), facts.tracks(), facts.mergedFrom()));
    }

    /** Somebody has changed something of it: the demonstration leaves it as it is from now on. */
    void touch(Instant now) {
        changedAt = now;
    }

    boolean isUntouched() {
        return changedAt == null;
    }

    CollaborativeFacts facts() {
        List<String> subthemes = new ArrayList<>(List.of(subtheme));
        subthemes.addAll(split(moreSubthemes));
        Detail more = detail == null ? new Detail(List.of(), List.of(), List.of()) : read(detail);
        return new CollaborativeFacts(
                name,
                subthemes,
                kind,
                state,
                split(regions),
                split(components),
                split(languages),
                orEmpty(aim),
                orEmpty(expectedOutput),
                orEmpty(hub),
                orEmpty(statedParticipants),
                statedCount,
                more.phases(),
                more.tracks(),
                more.mergedFrom());
    }

    long id() {
        return id;
    }

    String key() {
        return ckey;
    }

    private static String joined(List<String> values) {
        return String.join(",", values);
    }

    static List<String> split(String list) {
        return list == null || list.isEmpty() ? List.of() : List.of(list.split(","));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String write(Detail detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known is always JSON", e);
        }
    }

    private static Detail read(String json) {
        try {
            return JSON.readValue(json, Detail.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not what is known of a collaborative: " + e.getOriginalMessage(), e);
        }
    }
}
