package org.collaborativecourses.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.Language;

/** A coalition, an organisation of civil society, a network, a university, a ministry: what people belong to. */
@Entity
@Table(name = "organisation")
class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String okey;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    private String type;
    private String country;
    private String region;
    private String components;
    private Language language;

    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Version
    private int version;

    protected Organisation() {}

    /** @param facts that were checked */
    Organisation(String key, OrganisationFacts facts) {
        okey = key;
        describe(facts);
    }

    /** @param facts that were checked */
    final void describe(OrganisationFacts facts) {
        name = facts.name();
        shortName = unlessEmpty(facts.shortName());
        type = facts.type();
        country = unlessEmpty(facts.country());
        region = unlessEmpty(facts.region());
        components = facts.components().stream().sorted().collect(Collectors.joining(","));
        language = Language.find(facts.language()).orElse(null);
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(
                name,
                orEmpty(shortName),
                type,
                orEmpty(country),
                orEmpty(region),
                view().components(),
                language == null ? "" : language.code());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** It is this other one from now on. Its key goes on leading there. */
    void mergeInto(Organisation other, Instant now) {
        mergedIntoId = other.id;
        mergedAt = now;
    }

    OrganisationView view() {
        Set<String> parts = components.isEmpty() ? Set.of() : Set.of(components.split(","));
        return new OrganisationView(okey, name, shortName, type, country, region, parts, language);
    }

    /** The id of the one that it is now, where it was merged. */
    Optional<Long> mergedInto() {
        return Optional.ofNullable(mergedIntoId);
    }

    long id() {
        return id;
    }

    String key() {
        return okey;
    }

    String name() {
        return name;
    }
}
