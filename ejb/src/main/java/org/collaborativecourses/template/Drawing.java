package org.collaborativecourses.template;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Judges an SVG before anybody draws it: shapes and colours only. Nothing that acts, fetches, repeats other parts or needs
 * a font, no document type and no entity.
 */
final class Drawing {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> SHAPES = Set.of(
            ("svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath title"
                            + " desc style metadata")
                    .split(" "));
    /** What CSS would fetch, once its spaces are gone; a backslash could hide it. */
    private static final Pattern FETCHES =
            Pattern.compile("@import|expression|url\\(['\"]?[^#'\"]|\\\\", Pattern.CASE_INSENSITIVE);

    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 60;

    private Drawing() {}

    static void check(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            int elements = 0;
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++elements > MOST_ELEMENTS || ++depth > DEEPEST) {
                            throw Picture.refused("template.error.largePicture");
                        }
                        element(reader, elements == 1);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD,
                            XMLStreamConstants.ENTITY_REFERENCE,
                            XMLStreamConstants.ENTITY_DECLARATION,
                            XMLStreamConstants.PROCESSING_INSTRUCTION -> throw acts();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> style(reader.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw Picture.refused("template.error.brokenPicture");
        }
    }

    private static void element(XMLStreamReader reader, boolean first) {
        boolean drawing = SVG.equals(reader.getNamespaceURI());
        if (first && !(drawing && reader.getLocalName().equals("svg"))) {
            throw Picture.refused("template.error.brokenPicture");
        }
        if (drawing && !SHAPES.contains(reader.getLocalName())) {
            throw acts();
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            boolean fetches = name.equals("src") || name.equals("base") || name.equals("href");
            boolean acts = name.regionMatches(true, 0, "on", 0, 2);
            if (acts || fetches && !reader.getAttributeValue(i).strip().startsWith("#")) {
                throw acts();
            }
            style(reader.getAttributeValue(i));
        }
    }

    private static void style(String text) {
        if (FETCHES.matcher(text.replaceAll("\\s", "")).find()) {
            throw acts();
        }
    }

    private static RuntimeException acts() {
        return Picture.refused("template.error.actingPicture");
    }
}
