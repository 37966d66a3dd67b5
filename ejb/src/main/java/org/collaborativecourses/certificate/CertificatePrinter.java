package org.collaborativecourses.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        PrintedText text = PrintedText.of(printed);
        Document page = Jsoup.parse(resource(DESIGN), "", Parser.htmlParser());
        page.selectFirst("html").attr("lang", language.code());
        page.head().appendElement("style").appendText(resource(STYLE));
        page.body().addClass(language.direction());
        page.title(texts.format("certificate.print.title", text.title()));
        page.getElementById("description").attr("content", text.holder() + ", " + text.title());

        text(page, "heading", texts.text("certificate.print.heading"));
        text(page, "confirms", texts.text("certificate.print.confirms"));
        sized(page, "holder", text.holder(), 34, 60, 110);
        text(
                page,
                "completed",
                texts.text(
                        printed.courses() == null
                                ? "certificate.print.completed"
                                : "certificate.print.completedProgramme"));
        sized(page, "course", text.title(), 60, 110, 200)
                .attr("lang", text.titleLanguage().code());
        text(page, "scope", text.scope());
        if (text.organisations().isEmpty()) {
            page.getElementById("offered").remove();
        } else {
            sized(page, "offered", texts.format("certificate.print.offered", text.organisations()), 130, 260, 520);
        }

        Element facts = page.getElementById("facts");
        fact(facts, texts.text("certificate.print.issuedOn"), text.issuedOn(), language.direction());
        fact(facts, texts.text("certificate.print.validUntil"), text.validUntil(), language.direction());
        if (!text.score().isEmpty()) {
            fact(facts, texts.text("certificate.print.score"), text.score(), "ltr");
        }
        fact(facts, texts.text("certificate.print.number"), text.number(), "ltr");
        fact(facts, texts.text("certificate.print.code"), text.code(), "ltr").addClass("wide");

        text(page, "check-at", texts.text("certificate.print.checkAt"));
        text(page, "address", address);
        page.getElementById("qr")
                .attr("alt", texts.format("certificate.print.qr", address))
                .attr("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address)));
        return page;
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
