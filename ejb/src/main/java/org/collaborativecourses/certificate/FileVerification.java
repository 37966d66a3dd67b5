package org.collaborativecourses.certificate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.collaborativecourses.credential.Judgement;
import org.collaborativecourses.credential.PublishedKeys;
import org.collaborativecourses.credential.Verdict;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/** The check of a file on the command line: no server, no network, only the file and the keys. */
public final class FileVerification {

    private FileVerification() {}

    /**
     * @param keys a house's document of keys; null: there is none, so nobody can be recognised
     * @return 0 where it is genuine, 1 where it is not or nobody can say
     */
    public static int run(Path file, Path keys, PrintStream out, Language language) throws IOException {
        Texts texts = Texts.in(language);
        PublishedKeys known = PublishedKeys.of(java.util.List.of());
        if (keys != null) {
            known = PublishedKeys.read(bytes(keys)).orElse(null);
            if (known == null) {
                out.println(texts.text("certificate.verify.noKeys"));
                return 1;
            }
        }
        Judgement judgement = Judgement.of(bytes(file), known);
        out.println(texts.text("certificate.verdict." + judgement.verdict()));
        if (!judgement.key().isEmpty()) {
            say(out, texts, "certificate.verify.key", judgement.key());
        }
        if (keys == null && judgement.verdict() == Verdict.FOREIGN) {
            out.println(texts.text("certificate.verify.withoutKeys"));
        }
        if (judgement.signed()) {
            say(out, texts, "certificate.page.holder", judgement.holder());
            say(out, texts, "certificate.page.course", judgement.title());
            say(out, texts, "certificate.print.number", judgement.number());
            say(out, texts, "certificate.print.issuedOn", judgement.from());
            say(
                    out,
                    texts,
                    "certificate.print.validUntil",
                    judgement.until().isEmpty()
                            ? texts.text("certificate.print.noEnd")
                            : lastDay(texts, judgement.until()));
            say(out, texts, "certificate.print.checkAt", judgement.page());
            out.println(texts.text("certificate.verify.stateUnknown"));
        }
        return judgement.verdict() == Verdict.GENUINE ? 0 : 1;
    }

    /** As it is printed: the end is when that day is over everywhere on earth. */
    private static String lastDay(Texts texts, String end) {
        try {
            LocalDate day = CertificateRow.lastDay(Instant.parse(end));
            return texts.date(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return end;
        }
    }

    /** No more than is ever judged. */
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Judgement.MOST_BYTES + 1);
        }
    }

    private static void say(PrintStream out, Texts texts, String label, String value) {
        out.println("  " + texts.text(label) + ": " + value.replaceAll("\\p{Cntrl}", " "));
    }
}
