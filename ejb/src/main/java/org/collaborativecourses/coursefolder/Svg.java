package org.collaborativecourses.coursefolder;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Judges a drawing: it is refused, not mended, where it holds anything that acts or that fetches something. XML is read
 * without document types and entities.
 */
final class Svg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            ("svg g path rect circle ellipse line polyline polygon text tspan textPath defs use symbol marker title desc"
                            + " linearGradient radialGradient stop clipPath mask pattern style switch a metadata view"
                            + " filter feGaussianBlur feOffset feBlend feColorMatrix feMerge feMergeNode feFlood feComposite"
                            + " feDropShadow")
                    .split(" "));
    private static final Set<String> INERT = Set.of(
            "http://www.inkscape.org/namespaces/inkscape",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://purl.org/dc/elements/1.1/",
            "http://creativecommons.org/ns#");
    private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]+(\\.[0-9]+)?)(px)?\\s*");
    private static final Pattern CSS_FETCH =
            Pattern.compile("url\\s*\\(\\s*['\"]?\\s*[^#'\"\\s]|@import|expression|\\\\");
    private static final int DEEPEST = 200;

    private final String file;
    private final Problems problems;
    private int width;
    private int height;
    private int depth;
    private boolean inStyle;

    private Svg(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Tells what is wrong. @return width and height in pixels, or null where the drawing names none */
    static int[] check(String file, byte[] content, Problems problems) {
        Svg svg = new Svg(file, problems);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                svg.judge(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            problems.error(file, line, "svg-broken");
        }
        return svg.width > 0 && svg.height > 0 ? new int[] {svg.width, svg.height} : null;
    }

    private void refuse(XMLStreamReader reader, String what) {
        problems.error(file, Math.max(1, reader.getLocation().getLineNumber()), "svg-refused", what);
    }

    private void judge(XMLStreamReader reader, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION -> {
                refuse(reader, "<!DOCTYPE");
                throw new XMLStreamException("document type", reader.getLocation());
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuse(reader, "<?" + reader.getPITarget());
            case XMLStreamConstants.START_ELEMENT -> element(reader);
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                inStyle = false;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (inStyle) {
                    css(reader, reader.getText());
                }
            }
            default -> {}
        }
    }

    private void element(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        String namespace = reader.getNamespaceURI();
        if (depth == 0) {
            root(reader, name, namespace);
        }
        if (++depth > DEEPEST) {
            throw new XMLStreamException("too deep", reader.getLocation());
        }
        inStyle = name.equals("style");
        if (SVG.equals(namespace) ? !ELEMENTS.contains(name) : !INERT.contains(String.valueOf(namespace))) {
            refuse(reader, "<" + name + ">");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(reader, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    private void root(XMLStreamReader reader, String name, String namespace) {
        if (!name.equals("svg") || !SVG.equals(namespace)) {
            refuse(reader, "<" + name + ">");
            return;
        }
        width = pixels(reader.getAttributeValue(null, "width"));
        height = pixels(reader.getAttributeValue(null, "height"));
        String box = reader.getAttributeValue(null, "viewBox");
        String[] parts = box == null ? new String[0] : box.strip().split("[\\s,]+");
        if ((width == 0 || height == 0) && parts.length == 4) {
            width = pixels(parts[2]);
            height = pixels(parts[3]);
        }
    }

    private static int pixels(String text) {
        Matcher matcher = NUMBER.matcher(text == null ? "" : text);
        return matcher.matches() ? (int) Math.min(99_999, Math.round(Double.parseDouble(matcher.group(1)))) : 0;
    }

    private void attribute(XMLStreamReader reader, String name, String value) {
        if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
            refuse(reader, name);
        } else if (name.equals("href") || name.equals("src") || name.equals("base")) {
            if (!value.strip().startsWith("#")) {
                refuse(reader, name);
            }
        } else {
            css(reader, value);
        }
    }

    private void css(XMLStreamReader reader, String text) {
        if (CSS_FETCH.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            refuse(reader, "url()");
        }
    }
}
