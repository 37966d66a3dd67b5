package org.collaborativecourses.template;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.collaborativecourses.shared.InvalidException;

/**
 * A picture that somebody sends, drawn anew on white and small enough for paper: what comes out holds dots and nothing
 * else, whatever went in.
 */
final class Picture {

    static final int MOST_BYTES = 1 << 20;
    private static final int WIDEST = 900;
    private static final int HIGHEST = 300;
    private static final int MOST_DOTS = 16_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private Picture() {}

    /** As PNG. @throws InvalidException where it is no picture that we take */
    static byte[] of(byte[] file) {
        if (file == null || file.length == 0) {
            throw refused("template.error.noPicture");
        }
        if (file.length > MOST_BYTES) {
            throw refused("template.error.largePicture");
        }
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(isPng(file) ? scaled(decoded(file)) : drawn(file), "png", png);
            return png.toByteArray();
        } catch (IOException broken) {
            throw refused("template.error.brokenPicture");
        }
    }

    static String hash(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isPng(byte[] file) {
        for (int i = 0; i < PNG.length; i++) {
            if (file.length <= i || file[i] != PNG[i]) {
                return false;
            }
        }
        return true;
    }

    /** Asks how large it is before anything is unpacked. */
    private static BufferedImage decoded(byte[] file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS) {
                throw refused("template.error.largePicture");
            }
            return reader.read(0);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new IOException(broken);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale =
                Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(paper);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return paper;
    }

    private static BufferedImage drawn(byte[] file) throws IOException {
        Drawing.check(file);
        SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(file), null, LoaderContext.createDefault());
        if (drawing == null) {
            throw new IOException("No drawing");
        }
        FloatSize size = drawing.size();
        double scale = Math.min(WIDEST / size.getWidth(), HIGHEST / size.getHeight());
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IOException("No size");
        }
        int width = Math.max(1, (int) Math.round(size.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(size.getHeight() * scale));
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(paper);
        drawing.render((java.awt.Component) null, pen, new ViewBox(width, height));
        pen.dispose();
        return paper;
    }

    private static Graphics2D pen(BufferedImage paper) {
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        return pen;
    }

    static InvalidException refused(String key) {
        return new InvalidException("logo", key);
    }
}
