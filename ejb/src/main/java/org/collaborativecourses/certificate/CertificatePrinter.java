package org.collaborativecourses.certificate;

import com.ibm.icu.text.ListFormatter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Fills the page design with a snapshot. What people wrote only ever becomes text of an element, so none of it can be
 * taken for markup. Each value stands in an element of its own, with its own direction: a date or a code inside Arabic
 * text is never turned round.
 */
final class CertificatePrinter {

    private static final String DESIGN = "/certificate/certificate.html";
    private static final String STYLE = "/certificate/certificate.css";

    private CertificatePrinter() {}

    /** @param address where this certificate can be checked */
    static byte[] print(SignedSnapshot signed, CertificateSnapshot printed, String address) {
        return PdfDocument.write(
                fill(printed, address),
                printed,
                List.of(new PdfDocument.Attachment("certificate.json", signed.json())));
    }

    /** The page before it becomes a PDF. */
    static Document fill(CertificateSnapshot printed, String address) {
        Language language = printed.language();
        Texts texts = Texts.in(language);
        String holder = PrintableText.of(printed.holderOnPaper());
        Document page = Jsoup.parse(resource(DESIGN), "", Parser.htmlParser());
        page.selectFirst("html").attr("lang", language.code());
        page.head().appendElement("style").appendText(resource(STYLE));
        page.body().addClass(language.direction());
        String title = PrintableText.of(printed.title());
        page.title(texts.format("certificate.print.title", title));
        page.selectFirst("#description").attr("content", holder + ", " + title);

        text(page, "heading", texts.text("certificate.print.heading"));
        text(page, "confirms", texts.text("certificate.print.confirms"));
        sized(page, "holder", holder, 34, 60, 110);
        text(page, "completed", texts.text("certificate.print.completed"));
        sized(page, "course", title, 60, 110, 200)
                .attr("lang", printed.titleLanguage().code());
        text(
                page,
                "scope",
                texts.format(
                        "certificate.print.scope",
                        texts.format("certificate.print.modules", printed.modules()),
                        texts.minutes(printed.minutes())));
        if (printed.organisations().isEmpty()) {
            page.selectFirst("#offered").remove();
        } else {
            List<String> names =
                    printed.organisations().stream().map(PrintableText::of).toList();
            String list = ListFormatter.getInstance(language.locale()).format(names);
            sized(page, "offered", texts.format("certificate.print.offered", list), 130, 260, 520);
        }

        Element facts = page.selectFirst("#facts");
        fact(facts, texts.text("certificate.print.issuedOn"), date(texts, printed.issuedOn()), language.direction());
        String until = printed.validUntil() == null
                ? texts.text("certificate.print.noEnd")
                : date(texts, printed.validUntil());
        fact(facts, texts.text("certificate.print.validUntil"), until, language.direction());
        if (printed.score() != null) {
            fact(facts, texts.text("certificate.print.score"), texts.percent(printed.score()), "ltr");
        }
        fact(facts, texts.text("certificate.print.number"), printed.number(), "ltr");
        fact(facts, texts.text("certificate.print.code"), CertificateCode.grouped(printed.code()), "ltr")
                .addClass(printed.score() == null ? "wide" : "code");

        text(page, "check-at", texts.text("certificate.print.checkAt"));
        text(page, "address", address);
        page.selectFirst("#qr")
                .attr("alt", texts.format("certificate.print.qr", address))
                .attr("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address)));
        return page;
    }

    private static String date(Texts texts, LocalDate day) {
        return texts.date(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static void text(Document page, String id, String text) {
        page.getElementById(id).text(text);
    }

    /** The longer the text, the smaller the letters: it wraps, and the page stays one. */
    private static Element sized(Document page, String id, String text, int medium, int large, int largest) {
        int length = text.codePointCount(0, text.length());
        String size = length <= medium ? "short" : length <= large ? "medium" : length <= largest ? "long" : "longest";
        return page.getElementById(id).text(text).addClass(size).addClass(PrintableText.direction(text) + "-text");
    }

    private static Element fact(Element facts, String label, String value, String direction) {
        Element fact = facts.appendElement("div").addClass("fact");
        fact.appendElement("p").addClass("label").text(label);
        fact.appendElement("p").addClass("value").addClass(direction + "-text").text(value);
        return fact;
    }

    static String resource(String path) {
        try (InputStream in = CertificatePrinter.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
