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

    OrganisationView view() {
        return new OrganisationView(okey, name, shortName, type, country, region, language);
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
