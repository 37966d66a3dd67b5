package org.collaborativecourses.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts embedded in every PDF. Only the letters that occur are embedded. DejaVu Sans has Latin, Greek, Cyrillic and
 * Arabic; its serif sister has no Arabic, so headlines fall back to the sans.
 */
final class PdfFonts {

    private record Font(String family, int weight, String file) {}

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final List<Font> FONTS = List.of(
            new Font("Sans", 400, "DejaVuSansCondensed.ttf"),
            new Font("Sans", 700, "DejaVuSansCondensed-Bold.ttf"),
            new Font("Serif", 400, "DejaVuSerif.ttf"));

    private static final int PLANES = 0x20000;

    private PdfFonts() {}

    static void register(PdfRendererBuilder builder) {
        for (Font font : FONTS) {
            builder.useFont(() -> open(font), font.family(), font.weight(), FontStyle.NORMAL, true);
        }
    }

    /** The code points that can be printed in either weight of the sans. */
    static BitSet coverage() {
        BitSet all = new BitSet();
        all.set(0, PLANES);
        FONTS.stream().filter(font -> font.family().equals("Sans")).forEach(font -> all.and(coverage(font)));
        return all;
    }

    private static BitSet coverage(Font font) {
        try (InputStream in = open(font);
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup cmap = parsed.getUnicodeCmapLookup();
            BitSet covered = new BitSet();
            for (int point = 0; point < PLANES; point++) {
                covered.set(point, cmap.getGlyphId(point) != 0);
            }
            return covered;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(Font font) {
        return PdfFonts.class.getResourceAsStream(FOLDER + font.file());
    }
}
