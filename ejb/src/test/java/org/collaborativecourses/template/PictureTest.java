package org.collaborativecourses.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'>%s</svg>";

    private static byte[] svg(String inside) {
        return SVG.formatted(inside).getBytes(StandardCharsets.UTF_8);
    }

    private static BufferedImage drawn(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Picture.of(file)));
    }

    @Test
    void drawsShapesOnWhite() throws IOException {
        BufferedImage picture = drawn(svg("<rect width='10' height='10' fill='#ff0000'/>"));
        assertEquals(600, picture.getWidth());
        assertEquals(0xffff0000, picture.getRGB(100, 150));
        assertEquals(0xffffffff, picture.getRGB(500, 150));
    }

    @Test
    void scalesAPhotographDownAndLeavesNothingButDots() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1800, 400, BufferedImage.TYPE_INT_ARGB), "png", png);
        byte[] behind = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        png.writeBytes(behind);
        BufferedImage picture = drawn(png.toByteArray());
        assertEquals(900, picture.getWidth());
        assertEquals(200, picture.getHeight());
        assertTrue(!new String(Picture.of(png.toByteArray()), StandardCharsets.ISO_8859_1).contains("script"));
    }

    @Test
    void refusesWhatIsMoreThanAPicture() {
        String entity = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + SVG.formatted("&x;");
        for (byte[] file : List.of(
                svg("<script>alert(1)</script>"),
                svg("<rect onload='alert(1)' width='1' height='1'/>"),
                svg("<image href='http://169.254.169.254/'/>"),
                svg("<rect fill='url(http://127.0.0.1/x)' width='1' height='1'/>"),
                svg("<style>@import 'http://127.0.0.1/x';</style>"),
                svg("<use href='#a'/>"),
                svg("<text>x</text>"),
                svg("<foreignObject/>"),
                svg("<g>".repeat(200) + "</g>".repeat(200)),
                entity.getBytes(StandardCharsets.UTF_8),
                "<svg".getBytes(StandardCharsets.UTF_8),
                "<html/>".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[Picture.MOST_BYTES + 1],
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3},
                png(100_000, 100_000))) {
            assertTimeout(Duration.ofSeconds(2), () -> assertThrows(InvalidException.class, () -> Picture.of(file)));
        }
    }

    /** The head of a picture that claims to be this large. */
    private static byte[] png(int width, int height) {
        return java.nio.ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0, 0, 0, 0, 0})
                .array();
    }

    @Test
    void takesEachValueFromTheNearestThatSaysIt() {
        TemplateContent course = content("Course’s heading", "", List.of());
        TemplateContent house = content("House’s heading", "House’s note", List.of("Rudo Sibanda"));
        Design design = new Templates(List.of(course, house)).design(Language.EN);

        assertEquals("Course’s heading", design.heading());
        assertEquals("House’s note", design.note());
        assertEquals(List.of(new Design.Signatory("Rudo Sibanda", "Director")), design.signatories());
        assertEquals(
                null, new Templates(List.of(course, house)).design(Language.FR).heading());
        assertEquals(Design.NONE, new Templates(List.of()).design(Language.EN));
    }

    private static TemplateContent content(String heading, String note, List<String> names) {
        return new TemplateContent(
                Map.of(Language.EN, new TemplateContent.Words(heading, "", note, List.of("Director"))),
                names,
                List.of(),
                null,
                null);
    }
}
