package be.omringd.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads diagrams and decision tables, of which some come out of a database: nothing in them may reach outside. */
public final class ModelXml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private ModelXml() {}

    /** The document with its namespaces; {@link IOException} where it is not XML or has a document type. */
    public static Document parse(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException notXml) {
            throw new IOException(notXml);
        }
    }

    /** The zeebe properties of an element of a diagram, by their names. */
    static Map<String, String> properties(Element element) {
        Map<String, String> values = new HashMap<>();
        for (Element extensions : children(element, BPMN, "extensionElements")) {
            for (Element properties : children(extensions, ZEEBE, "properties")) {
                for (Element property : children(properties, ZEEBE, "property")) {
                    values.put(property.getAttribute("name"), property.getAttribute("value"));
                }
            }
        }
        return values;
    }

    /** The zeebe extensions of an element with this name, such as {@code input}; those within its {@code ioMapping} too. */
    static List<Element> extensions(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Element extensions : children(element, BPMN, "extensionElements")) {
            children(extensions, ZEEBE, name).forEach(found::add);
            for (Element mapping : children(extensions, ZEEBE, "ioMapping")) {
                children(mapping, ZEEBE, name).forEach(found::add);
            }
        }
        return found;
    }

    private static Iterable<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
