package org.collaborativecourses.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.collaborativecourses.shared.Language;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * A page as a PDF that people with screen readers can read (PDF/UA-1) and archives can keep (PDF/A-3a). The same page
 * always gives the same bytes: every date in it is the day of issue.
 */
public final class PdfDocument {

    /** A file that travels inside the PDF. */
    public record Attachment(String name, String description, String type, String json) {}

    /** Who signs every byte of the PDF. @param key the name of the key, of 48 letters and digits */
    public record Signer(String key, UnaryOperator<byte[]> signature) {}

    private PdfDocument() {}

    /** @param at the only date in it @param id what tells it from others */
    public static byte[] write(
            Document page, Language language, Instant at, String id, List<Attachment> attachments, Signer signer) {
        return PdfSeal.seal(print(page, language, at, id, attachments), signer.key(), signer.signature());
    }

    /** The same without a seal, and with nothing inside: nobody can take it for one of ours. */
    public static byte[] draft(Document page, Language language, Instant at, String id) {
        return print(page, language, at, id, List.of());
    }

    private static byte[] print(Document page, Language language, Instant at, String id, List<Attachment> attachments) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        PdfFonts.register(builder);
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), "about:blank");
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(language.direction().equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Collaborative Courses");
        builder.useReplacementText("");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            attach(document, attachments, at);
            date(document, at);
            document.getDocumentInformation().setCustomMetadataValue(PdfSeal.ENTRY, PdfSeal.BLANK);
            document.setDocumentId((long) id.hashCode());
            // Uncompressed in its outline, or the seal would have no place of its own.
            document.save(pdf, CompressParameters.NO_COMPRESSION);
            return pdf.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void attach(PDDocument document, List<Attachment> attachments, Instant at) throws IOException {
        Map<String, PDComplexFileSpecification> names = new HashMap<>();
        COSArray associated = new COSArray();
        for (Attachment attachment : attachments) {
            byte[] content = attachment.json().getBytes(StandardCharsets.UTF_8);
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            file.setSubtype(attachment.type());
            file.setSize(content.length);
            file.setModDate(calendar(at));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(attachment.name());
            specification.setFileUnicode(attachment.name());
            specification.setFileDescription(attachment.description());
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification.getCOSObject().setName("AFRelationship", "Data");
            names.put(attachment.name(), specification);
            associated.add(specification);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(names);
        PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
        dictionary.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(dictionary);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private static void date(PDDocument document, Instant at) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(calendar(at));
        information.setModificationDate(calendar(at));
        try {
            XMPMetadata metadata = new DomXmpParser()
                    .parse(document.getDocumentCatalog().getMetadata().toByteArray());
            metadata.getXMPBasicSchema().setCreateDate(calendar(at));
            metadata.getXMPBasicSchema().setModifyDate(calendar(at));
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            new XmpSerializer().serialize(metadata, xml, true);
            document.getDocumentCatalog().getMetadata().importXMPMetadata(xml.toByteArray());
        } catch (XmpParsingException | TransformerException broken) {
            throw new IOException(broken);
        }
    }

    /** In whole seconds of UTC, which is all that a PDF can say the same way in both of its places. */
    private static Calendar calendar(Instant at) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.getEpochSecond() * 1000);
        return calendar;
    }
}
