package org.collaborativecourses.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.quiz.Quiz;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** Reads what is published. Hardly ever asks the database: what it gives is immutable and kept. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CourseService {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Inject
    private PublishedCourses published;

    @Inject
    private CourseRepository repository;

    @Inject
    private QuizReader quizzes;

    public Optional<PublishedRevision> findPublished(String courseKey) {
        return Optional.ofNullable(published.pointers().get(courseKey))
                .flatMap(pointer -> published.find(pointer.revisionId()));
    }

    public Optional<PublishedRevision> findPublishedById(long courseId) {
        return Optional.ofNullable(published.pointer(courseId))
                .flatMap(pointer -> published.find(pointer.revisionId()));
    }

    /** What every published course shows now. */
    public List<PublishedRevision> allPublished() {
        return published.pointers().values().stream()
                .map(pointer -> published.find(pointer.revisionId()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws NotFoundException where no course with this key is published */
    public PublishedRevision getPublished(String courseKey) {
        return findPublished(courseKey).orElseThrow(() -> new NotFoundException("course.error.notFound"));
    }

    /** @throws NotFoundException where there is no such revision, or it is a draft */
    public PublishedRevision getRevision(long revisionId) {
        return published.find(revisionId).orElseThrow(() -> new NotFoundException("course.error.notFound"));
    }

    /** @throws NotFoundException where the revision has no such item */
    public ItemOutline getItem(PublishedRevision revision, String itemKey) {
        return revision.outline()
                .findItem(itemKey)
                .orElseThrow(() -> new NotFoundException("course.error.itemNotFound"));
    }

    /** The item's text in this language, or in the one that {@link ItemOutline#shownIn} names where it is missing. */
    public ItemTextView text(long revisionId, String itemKey, Language language) {
        PublishedRevision revision = getRevision(revisionId);
        ItemOutline item = getItem(revision, itemKey);
        Language shown = item.shownIn(language, revision.outline().source());
        return published.text(revisionId, itemKey, shown.code(), () -> read(revision, item, shown));
    }

    /** @throws NotFoundException where the item is no quiz */
    public Quiz quiz(long revisionId, String itemKey, Language language) {
        return text(revisionId, itemKey, language)
                .quiz()
                .orElseThrow(() -> new NotFoundException("course.error.itemNotFound"));
    }

    /** Whether whoever enrols is asked for a key. */
    public boolean asksForKey(String courseKey) {
        CourseRepository.Pointer pointer = published.pointers().get(courseKey);
        return pointer != null && pointer.keyed();
    }

    /** Whether this is the key that the course asks for; true where it asks for none. */
    public boolean opensWith(String courseKey, String enrolmentKey) {
        byte[] given = enrolmentKey.getBytes(StandardCharsets.UTF_8);
        return findPublished(courseKey)
                .flatMap(revision -> repository.findEnrolmentKey(revision.courseId()))
                .map(key -> MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given))
                .orElse(true);
    }

    /** Until how many days after enrolling the course is to be complete; empty where there is no deadline. */
    public OptionalInt dueDays(String courseKey) {
        CourseRepository.Pointer pointer = published.pointers().get(courseKey);
        return pointer == null || pointer.dueDays() == null ? OptionalInt.empty() : OptionalInt.of(pointer.dueDays());
    }

    /** @param hash SHA-256 in hexadecimal, as media addresses carry it */
    public Optional<MediaFile> findMedia(String hash) {
        return HASH.matcher(hash).matches() ? published.media(hash) : Optional.empty();
    }

    /** Some of its bytes: at most as many as asked for, fewer at its end. */
    public byte[] mediaPiece(MediaFile file, int from, int length) {
        return repository.mediaPiece(HexFormat.of().parseHex(file.hash()), from, length);
    }

    private ItemTextView read(PublishedRevision revision, ItemOutline item, Language language) {
        CourseRepository.StoredText stored = stored(revision, item, language);
        if (item.kind() != ItemKind.QUIZ) {
            return new ItemTextView(language, stored.html(), Optional.empty());
        }
        Language source = revision.outline().source();
        String settings = language == source
                ? stored.source()
                : stored(revision, item, source).source();
        Quiz quiz = quizzes.read(revision.outline(), stored.source(), settings);
        return new ItemTextView(language, stored.html(), Optional.of(quiz));
    }

    private CourseRepository.StoredText stored(PublishedRevision revision, ItemOutline item, Language language) {
        return repository
                .findText(revision.id(), item.key(), language.code())
                .orElseThrow(() -> new NotFoundException("course.error.itemNotFound"));
    }
}
