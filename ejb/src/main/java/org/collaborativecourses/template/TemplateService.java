package org.collaborativecourses.template;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/** Templates for those who write them, and what they come to for those who print. */
@Stateless
public class TemplateService {

    /** As many as stand side by side on a page. */
    public static final int SIGNATORIES = 3;

    public static final int LOGOS = 4;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_NOTE = 200;
    private static final int MOST_MONTHS = 240;
    /** How long before its end a certificate may be renewed at most. */
    public static final int MOST_DAYS = 730;

    @Inject
    private TemplateRepository templates;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * What a person's certificate answers to; the collaborative's template is that of one they take part in.
     *
     * @param certificateKey what the certificate is filed under: of a course, or of a programme with its prefix
     */
    public Templates of(String certificateKey, long personId) {
        return of(List.of(certificateKey), personId).get(certificateKey);
    }

    /** The same of several certificates of one person. */
    public Map<String, Templates> of(Collection<String> certificateKeys, long personId) {
        Map<String, List<TemplateView>> found =
                templates.chains(certificateKeys, personId, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return certificateKeys.stream()
                .distinct()
                .collect(Collectors.toMap(it -> it, it -> chain(found.getOrDefault(it, List.of()))));
    }

    private static Templates chain(List<TemplateView> found) {
        return new Templates(found.stream()
                .sorted(Comparator.comparing(TemplateView::scope).reversed())
                .map(TemplateView::content)
                .toList());
    }

    /** What certificates would look like, were this content saved. */
    public Templates preview(TemplateScope scope, String key, TemplateContent content) {
        List<TemplateContent> chain = new ArrayList<>(List.of(content));
        templates.chain(scope, key).stream()
                .filter(it -> it.scope() != scope)
                .sorted(Comparator.comparing(TemplateView::scope).reversed())
                .map(TemplateView::content)
                .forEach(chain::add);
        return new Templates(chain);
    }

    /** Those that somebody has written. */
    public List<TemplateView> all() {
        return templates.all();
    }

    /** Of what there could be one. */
    public Map<TemplateScope, List<String>> possible() {
        Map<TemplateScope, List<String>> all = new EnumMap<>(TemplateScope.class);
        for (TemplateScope scope : TemplateScope.values()) {
            all.put(scope, templates.keys(scope));
        }
        return all;
    }

    /** @throws NotFoundException where there is no such course, programme or collaborative */
    public TemplateView get(TemplateScope scope, String key) {
        return templates.find(scope, key).orElseGet(() -> {
            if (!templates.isThere(scope, key)) {
                throw new NotFoundException();
            }
            return new TemplateView(scope, key, 0, TemplateContent.EMPTY);
        });
    }

    /**
     * Says what the certificates to come say in one language, and who signs them. Those that were issued do not change.
     *
     * @param version that was seen; another by now is refused
     * @throws InvalidException with all that is wrong
     */
    public void write(long by, TemplateScope scope, String key, int version, Language language, TemplateWords written) {
        TemplateView before = get(scope, key);
        save(by, new TemplateView(scope, key, version, checked(before.content(), language, written)));
    }

    /** What the template would hold. @throws InvalidException with all that is wrong */
    public TemplateContent checked(TemplateContent before, Language language, TemplateWords written) {
        Checks checks = new Checks();
        checks.that(() -> line("heading", written.heading(), LONGEST_LINE));
        checks.that(() -> line("confirms", written.confirms(), LONGEST_LINE));
        checks.that(() -> line("note", written.note(), LONGEST_NOTE));
        List<String> names = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        for (int i = 0; i < Math.min(SIGNATORIES, written.names().size()); i++) {
            String name = written.names().get(i).strip();
            String role = i < written.roles().size() ? written.roles().get(i).strip() : "";
            String number = String.valueOf(i + 1);
            checks.that(() -> line("name" + number, name, LONGEST_LINE));
            checks.that(() -> line("role" + number, role, LONGEST_LINE));
            names.add(name);
            roles.add(role);
        }
        Integer months = checks.of(() -> number("months", written.months(), MOST_MONTHS));
        Integer days = checks.of(() -> number("renewalDays", written.renewalDays(), MOST_DAYS));
        checks.pass();
        TemplateContent signed = before.signedBy(language, names, roles);
        return new TemplateContent(signed.words(), signed.signatories(), signed.logos(), months, days)
                .with(
                        language,
                        new TemplateContent.Words(
                                written.heading().strip(),
                                written.confirms().strip(),
                                written.note().strip(),
                                signed.words(language).roles()));
    }

    /** Adds a picture, drawn anew from what was sent. */
    public void addLogo(long by, TemplateScope scope, String key, String name, byte[] file) {
        Checks checks = new Checks();
        checks.that(() -> line("logoName", name, LONGEST_LINE));
        checks.that(() -> {
            if (name.isBlank()) {
                throw new InvalidException("logoName", "template.error.logoName");
            }
        });
        byte[] picture = checks.of(() -> Picture.of(file));
        checks.pass();
        TemplateView before = get(scope, key);
        if (before.content().logos().size() >= LOGOS) {
            throw new RefusedException("template.error.logos", LOGOS);
        }
        String hash = Picture.hash(picture);
        templates.keep(hash, picture, clock.instant());
        List<Design.Logo> logos = new ArrayList<>(before.content().logos());
        logos.removeIf(it -> it.hash().equals(hash));
        logos.add(new Design.Logo(hash, name.strip()));
        save(by, new TemplateView(scope, key, before.version(), before.content().with(logos)));
    }

    /** Takes a picture out of the template; certificates that bear it keep it. */
    public void removeLogo(long by, TemplateScope scope, String key, String hash) {
        TemplateView before = get(scope, key);
        List<Design.Logo> logos = new ArrayList<>(before.content().logos());
        if (logos.removeIf(it -> it.hash().equals(hash))) {
            save(
                    by,
                    new TemplateView(
                            scope, key, before.version(), before.content().with(logos)));
        }
    }

    /** @throws NotFoundException where there is no such picture */
    public byte[] picture(String hash) {
        return templates.picture(hash).orElseThrow(NotFoundException::new);
    }

    private void save(long by, TemplateView seen) {
        if (!templates.save(seen, clock.instant())) {
            throw new RefusedException("template.error.changed");
        }
        String subject = seen.scope().code() + "/" + (seen.key().isEmpty() ? "-" : seen.key());
        audit.record(by, "template.changed", "template-of-" + subject);
    }

    private static void line(String field, String text, int longest) {
        if (text.strip().length() > longest) {
            throw new InvalidException(field, "template.error.long", longest);
        }
    }

    private static Integer number(String field, String text, int most) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,4}") || Integer.parseInt(text.strip()) > most) {
            throw new InvalidException(field, "template.error.number", most);
        }
        return Integer.parseInt(text.strip());
    }
}
