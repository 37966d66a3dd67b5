package org.collaborativecourses.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What is published, in memory. Revisions and their texts never change, so they stay as long as there is room; only
 * which revision a course shows is asked anew, every few seconds, so that what one node publishes all nodes show.
 */
@ApplicationScoped
class PublishedCourses {

    static final Duration POINTERS_LIVE = Duration.ofSeconds(5);
    private static final int MOST_REVISIONS = 1_000;
    private static final int MOST_MEDIA = 5_000;
    private static final int MOST_TEXT_CHARACTERS = 12_000_000;

    private final Cache<Long, PublishedRevision> revisions =
            Caffeine.newBuilder().maximumSize(MOST_REVISIONS).build();

    private final Cache<TextKey, ItemTextView> texts = Caffeine.newBuilder()
            .maximumWeight(MOST_TEXT_CHARACTERS)
            .weigher((TextKey key, ItemTextView text) -> text.weight())
            .build();

    private final Cache<String, MediaFile> media =
            Caffeine.newBuilder().maximumSize(MOST_MEDIA).build();

    private final CourseRepository repository;
    private final Clock clock;
    private final AtomicReference<Pointers> pointers = new AtomicReference<>(new Pointers());
    private final ReentrantLock asking = new ReentrantLock();

    /** @param until when it is asked anew; the epoch: it is not known what is true now */
    private record Pointers(
            Map<String, CourseRepository.Pointer> byKey, Map<Long, CourseRepository.Pointer> byId, Instant until) {

        Pointers() {
            this(Map.of(), Map.of(), Instant.EPOCH);
        }

        /** The same maps while nothing changed: others tell by them whether what they made of them still holds. */
        Pointers followedBy(Map<String, CourseRepository.Pointer> read, Instant end) {
            return read.equals(byKey)
                    ? new Pointers(byKey, byId, end)
                    : new Pointers(
                            Map.copyOf(read),
                            read.values().stream()
                                    .collect(Collectors.toUnmodifiableMap(
                                            CourseRepository.Pointer::courseId, Function.identity())),
                            end);
        }
    }

    private record TextKey(long revisionId, String itemKey, String language) {}

    /** For the container's proxy only. */
    protected PublishedCourses() {
        this(null, null);
    }

    @Inject
    PublishedCourses(CourseRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Whoever comes first after the time is up asks the database; the others go on with what is known until the answer
     * is there. Where nothing is known, or what is known is no longer true, everybody waits for it.
     */
    Map<String, CourseRepository.Pointer> pointers() {
        return current().byKey;
    }

    /** Null where no such course is published. */
    CourseRepository.Pointer pointer(long courseId) {
        return current().byId.get(courseId);
    }

    private Pointers current() {
        Pointers known = pointers.get();
        if (clock.instant().isBefore(known.until)) {
            return known;
        }
        if (known.until == Instant.EPOCH) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return known;
        }
        try {
            return ask();
        } finally {
            asking.unlock();
        }
    }

    /** Asks again where something was published while the database answered: its answer may be of before. */
    private Pointers ask() {
        Pointers known = pointers.get();
        while (!clock.instant().isBefore(known.until)) {
            Pointers read =
                    known.followedBy(repository.pointers(), clock.instant().plus(POINTERS_LIVE));
            pointers.compareAndSet(known, read);
            known = pointers.get();
        }
        return known;
    }

    /** Only once it is committed: what is asked before that is still the revision of before. */
    void onRevisionPublished(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionPublished event) {
        forget();
    }

    void onSettingsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) CourseSettingsChanged event) {
        forget();
    }

    private void forget() {
        // A new one each time, so that an answer on its way is recognised as one of before.
        pointers.set(new Pointers());
    }

    Optional<PublishedRevision> find(long revisionId) {
        PublishedRevision known = revisions.getIfPresent(revisionId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublishedRevision> read = repository
                .find(revisionId)
                .filter(Revision::isPublished)
                .map(it -> new PublishedRevision(it.id(), it.courseId(), it.number(), it.outline()));
        read.ifPresent(it -> revisions.put(revisionId, it));
        return read;
    }

    /** What is known of a file never changes either: the hash is its name. */
    Optional<MediaFile> media(String hash) {
        MediaFile known = media.getIfPresent(hash);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<MediaFile> read = repository.findMedia(HexFormat.of().parseHex(hash));
        read.ifPresent(it -> media.put(hash, it));
        return read;
    }

    ItemTextView text(long revisionId, String itemKey, String language, Supplier<ItemTextView> reader) {
        TextKey key = new TextKey(revisionId, itemKey, language);
        ItemTextView known = texts.getIfPresent(key);
        if (known == null) {
            known = reader.get();
            texts.put(key, known);
        }
        return known;
    }
}
