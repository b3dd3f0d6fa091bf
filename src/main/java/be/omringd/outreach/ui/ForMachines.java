package be.omringd.outreach.ui;

import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.PublicRecruitments.Shown;
import be.omringd.publicform.ui.PublicReader;
import be.omringd.shell.Moments;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The vacancies for other sites: an Atom feed (RFC 4287), facts in the words of schema.org, and a map of our pages. */
@Component
class ForMachines {

    private final PublicHtml html;
    private final JsonMapper json;

    ForMachines(PublicHtml html, JsonMapper json) {
        this.html = html;
        this.json = json;
    }

    /**
     * A vacancy as a {@code JobPosting} of employment type {@code VOLUNTEER}: schema.org has no type for voluntary work, and this is
     * what search engines and job sites read. Only on the page of the vacancy itself, and only while it is open, as they ask.
     */
    String jobPosting(Shown vacancy, RecruitmentText text, PublicReader reader) {
        RecruitmentWords words = html.words(reader.locale());
        Map<String, Object> posting = new LinkedHashMap<>();
        posting.put("@context", "https://schema.org");
        posting.put("@type", "JobPosting");
        posting.put("title", text.title());
        posting.put("description", html.body(text.body()));
        posting.put("identifier", thing("PropertyValue", "name", "Lus", "value", vacancy.slug()));
        posting.put("url", reader.base() + "vacature/" + vacancy.slug());
        posting.put("datePosted", vacancy.online().since().atZone(Moments.ZONE).toLocalDate().toString());
        posting.put("validThrough",
                vacancy.online().until().atZone(Moments.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString());
        posting.put("employmentType", "VOLUNTEER");
        posting.put("hiringOrganization", thing("NGO", "name", "Lus vzw", "url", reader.base()));
        posting.put("jobLocation", thing("Place", "address", thing(
                "PostalAddress", "addressLocality", words.municipality(vacancy.call().municipality().code()), "postalCode",
                vacancy.call().municipality().postcode(), "addressRegion", vacancy.call().municipality().region().province(),
                "addressCountry", "BE")));
        posting.put("directApply", true);
        posting.put("inLanguage", vacancy.call().texts().languageFor(reader.locale()).getLanguage());
        return json.writeValueAsString(posting);
    }

    private static Map<String, Object> thing(String type, Object... facts) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        for (int i = 0; i < facts.length; i += 2) {
            thing.put((String) facts[i], facts[i + 1]);
        }
        return thing;
    }

    byte[] atom(List<Shown> vacancies, PublicReader reader) {
        RecruitmentWords words = html.words(reader.locale());
        String self = reader.base() + PublicAddress.FEED;
        return xml(out -> {
            out.writeStartElement("feed");
            out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            out.writeAttribute("xml:lang", reader.locale().getLanguage());
            element(out, "id", self);
            element(out, "title", words.get("outreach.public.list.title") + " – Lus");
            element(out, "subtitle", words.get("outreach.public.list.lead"));
            // of an empty feed as old as can be: nothing ever happened in it
            element(out, "updated",
                    vacancies.stream().map(vacancy -> vacancy.online().since()).max(Instant::compareTo).orElse(Instant.EPOCH)
                            .truncatedTo(ChronoUnit.SECONDS).toString());
            out.writeStartElement("author");
            element(out, "name", "Lus vzw");
            out.writeEndElement();
            link(out, "self", "application/atom+xml", self + "?lang=" + reader.locale().getLanguage());
            link(out, "alternate", "text/html", reader.to(PublicAddress.VACANCIES));
            for (Shown vacancy : vacancies) {
                entry(out, vacancy, reader, words);
            }
            out.writeEndElement();
        });
    }

    private void entry(XMLStreamWriter out, Shown vacancy, PublicReader reader, RecruitmentWords words) throws XMLStreamException {
        RecruitmentText text = vacancy.call().texts().in(reader.locale());
        String opened = vacancy.online().since().truncatedTo(ChronoUnit.SECONDS).toString();
        out.writeStartElement("entry");
        out.writeAttribute("xml:lang", vacancy.call().texts().languageFor(reader.locale()).getLanguage());
        element(out, "id", "urn:uuid:" + vacancy.id());
        element(out, "title", text.title());
        element(out, "published", opened);
        element(out, "updated", opened);
        link(out, "alternate", "text/html", reader.base() + "vacature/" + vacancy.slug());
        out.writeEmptyElement("category");
        out.writeAttribute("term", vacancy.call().municipality().nisCode());
        out.writeAttribute("label", words.municipality(vacancy.call().municipality().code()));
        element(out, "summary", PublicHtml.summary(text));
        out.writeStartElement("content");
        out.writeAttribute("type", "html");
        out.writeCharacters(html.body(text.body()));
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String rel, String type, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("type", type);
        out.writeAttribute("href", href);
    }

    byte[] sitemap(List<Shown> vacancies, String base) {
        return xml(out -> {
            out.writeStartElement("urlset");
            out.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (String path : List.of("aanvraag", PublicAddress.VACANCIES, PublicAddress.INTEREST, "kennismaken")) {
                url(out, base + path, Optional.empty());
            }
            for (Shown vacancy : vacancies) {
                url(out, base + "vacature/" + vacancy.slug(), Optional.of(vacancy.online().since()));
            }
            out.writeEndElement();
        });
    }

    private static void url(XMLStreamWriter out, String address, Optional<Instant> changed) throws XMLStreamException {
        out.writeStartElement("url");
        element(out, "loc", address);
        if (changed.isPresent()) {
            element(out, "lastmod", changed.get().atZone(Moments.ZONE).toLocalDate().toString());
        }
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private interface Writing {
        void to(XMLStreamWriter out) throws XMLStreamException;
    }

    private static byte[] xml(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument("UTF-8", "1.0");
            writing.to(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
