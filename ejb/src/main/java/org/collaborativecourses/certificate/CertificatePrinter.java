package org.collaborativecourses.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.collaborativecourses.pdf.PdfDocument;
import org.collaborativecourses.pdf.PrintableText;
import org.collaborativecourses.pdf.QrCode;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.template.Design;
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

    /** As whom it travels inside the PDF. */
    private static final String BADGE = "badge.json";

    private static final String DESIGN = "/certificate/certificate.html";
    /** From so many letters on, everything moves closer together. */
    private static final int DENSE = 450;

    private static final String PNG = "data:image/png;base64,";
    private static final String STYLE = "/certificate/certificate.css";

    private CertificatePrinter() {}

    /**
     * @param badge the Open Badge that says the same
     * @param address where this certificate can be checked
     * @param pictures of the design's logos, by hash
     */
    static byte[] print(
            SignedSnapshot signed,
            CertificateSnapshot printed,
            String badge,
            String address,
            Function<String, byte[]> pictures,
            PdfDocument.Signer signer) {
        return PdfDocument.write(
                fill(printed, address, pictures),
                printed.language(),
                printed.issuedAt(),
                printed.code(),
                List.of(
                        new PdfDocument.Attachment(BADGE, "Open Badges 3.0 credential", "application/vc", badge),
                        new PdfDocument.Attachment(
                                "certificate.json",
                                "The signed fields of this certificate",
                                "application/json",
                                signed.json())),
                signer);
    }

    /** What would be printed, unsigned and with nothing inside. */
    static byte[] preview(CertificateSnapshot printed, String address, Function<String, byte[]> pictures) {
        return PdfDocument.draft(
                fill(printed, address, pictures), printed.language(), printed.issuedAt(), printed.code());
    }

    /** The page before it becomes a PDF. */
    static Document fill(CertificateSnapshot printed, String address, Function<String, byte[]> pictures) {
        Language language = printed.language();
        Texts texts = Texts.in(language);
        PrintedText text = PrintedText.of(printed);
        Document page = Jsoup.parse(resource(DESIGN), "", Parser.htmlParser());
        page.selectFirst("html").attr("lang", language.code());
        page.head().appendElement("style").appendText(resource(STYLE));
        page.body().addClass(language.direction());
        if (length(text) > DENSE) {
            page.body().addClass("dense");
        } else if (isShort(text)) {
            page.body().addClass("ringed").addClass(text.signatories().isEmpty() ? "airy" : "signed");
        }
        page.title(texts.format("certificate.print.title", text.title()));
        page.getElementById("description").attr("content", text.holder() + ", " + text.title());

        sized(page, "heading", text.heading(), 45, 80, 120);
        text(page, "confirms", text.confirms());
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
        sizedOrNone(page, "parts", text.parts(), 130, 260, 520);
        sizedOrNone(page, "note", text.note(), 130, 260, 520);
        sizedOrNone(
                page,
                "offered",
                text.organisations().isEmpty() ? "" : texts.format("certificate.print.offered", text.organisations()),
                130,
                260,
                520);
        logos(page.getElementById("logos"), printed.designOrNone().logos(), pictures);
        signatories(page.getElementById("signatories"), text.signatories());

        Element facts = page.getElementById("facts");
        fact(facts, texts.text("certificate.print.issuedOn"), text.issuedOn(), language.direction());
        fact(facts, texts.text("certificate.print.validUntil"), text.validUntil(), language.direction());
        fact(facts, texts.text("certificate.print.number"), text.number(), "ltr");
        fact(facts, texts.text("certificate.print.code"), text.code(), "ltr").addClass("wide");

        text(page, "check-at", texts.text("certificate.print.checkAt"));
        text(page, "address", address);
        page.getElementById("qr")
                .attr("alt", texts.format("certificate.print.qr", address))
                .attr("src", PNG + Base64.getEncoder().encodeToString(QrCode.png(address)));
        return page;
    }

    /** Whether it says little more than every certificate, and that in few words. */
    private static boolean isShort(PrintedText text) {
        return text.parts().isEmpty()
                && text.note().isEmpty()
                && text.heading().length() <= 45
                && text.holder().length() <= 34
                && text.title().length() <= 100
                && text.organisations().length() <= 130;
    }

    private static int length(PrintedText text) {
        return text.heading().length()
                + text.confirms().length()
                + text.holder().length()
                + text.title().length()
                + text.parts().length()
                + text.organisations().length()
                + text.note().length();
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

    private static void sizedOrNone(Document page, String id, String text, int medium, int large, int largest) {
        if (text.isEmpty()) {
            page.getElementById(id).remove();
        } else {
            sized(page, id, text, medium, large, largest);
        }
    }

    private static void logos(Element place, List<Design.Logo> logos, Function<String, byte[]> pictures) {
        for (Design.Logo logo : logos) {
            place.appendElement("img")
                    .addClass("logo")
                    .attr("alt", PrintableText.of(logo.name()))
                    .attr("src", PNG + Base64.getEncoder().encodeToString(pictures.apply(logo.hash())));
        }
        if (logos.isEmpty()) {
            place.remove();
        }
    }

    private static void signatories(Element place, List<Design.Signatory> signatories) {
        for (Design.Signatory signatory : signatories) {
            Element person = place.appendElement("div").addClass("signatory");
            if (signatory.name().length() > 30 || signatory.role().length() > 40) {
                person.addClass("long");
            }
            person.appendElement("p")
                    .addClass("value")
                    .addClass(PrintableText.direction(signatory.name()) + "-text")
                    .text(signatory.name());
            if (!signatory.role().isEmpty()) {
                person.appendElement("p")
                        .addClass("label")
                        .addClass(PrintableText.direction(signatory.role()) + "-text")
                        .text(signatory.role());
            }
        }
        if (signatories.isEmpty()) {
            place.remove();
        }
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
