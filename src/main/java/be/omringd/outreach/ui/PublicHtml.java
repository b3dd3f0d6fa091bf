package be.omringd.outreach.ui;

import be.omringd.outreach.AppealKind;
import be.omringd.outreach.AppealText;
import be.omringd.outreach.PublicAppeals.Shown;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.text.PhoneNumber;
import be.omringd.volunteer.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The public pages as plain HTML, complete when they are served: for search engines, for other sites, and for whoever has an old
 * telephone (docs/decisions/0013-public-pages-without-scripts.md). Texts only ever come in as text.
 */
@Component
class PublicHtml {

    /** Our house style, the frame of the other public pages, and what only these have. */
    static final List<String> STYLES = List.of("omringd/omringd.css", "publicform/publicform.css", "outreach/outreach.css");

    private final Texts texts;
    private final Places places;
    private final String phone;
    private final String mail;

    PublicHtml(Texts texts, Places places, @Value("${omringd.contact.phone:}") String phone, @Value("${omringd.contact.mail:}") String mail) {
        this.texts = texts;
        this.places = places;
        this.phone = phone.strip();
        this.mail = mail.strip();
    }

    /**
     * Where a page is and who reads it.
     *
     * @param base our address, with / at its end
     * @param path of this page within it
     * @param query of this page apart from its language: "plaats=9620&amp;km=20", or empty
     */
    record Reader(Locale locale, String base, String path, String query) {

        String inLanguage(Locale other) {
            String language = "lang=" + other.getLanguage();
            return base + path + "?" + (query.isEmpty() ? language : query + "&" + language);
        }

        /** The address of this page for those who look for it: without what somebody was looking for. */
        String canonical() {
            return base + path + (locale.getLanguage().equals("nl") ? "" : "?lang=" + locale.getLanguage());
        }

        /** Another page, in the language of this one. */
        String to(String other) {
            return base + other + "?lang=" + locale.getLanguage();
        }
    }

    /** What somebody looks for in the list, as it was understood. */
    record Wish(String typed, Optional<Place> place, int km, Optional<Language> language) {

        boolean isAnything() {
            return !typed.isBlank() || language.isPresent();
        }
    }

    /** A vacancy in the list. */
    record Hit(Shown vacancy, Optional<Double> km) {}

    // ---- one appeal

    Document appeal(Shown appeal, Reader reader) {
        AppealWords words = words(reader);
        AppealText text = appeal.texts().in(reader.locale());
        Locale written = appeal.texts().languageFor(reader.locale());
        boolean vacancy = appeal.kind() == AppealKind.VACANCY;
        Document page = page(reader, text.title(), summary(text), vacancy);
        Element main = page.expectFirst("main");
        if (vacancy) {
            main.appendElement("p").addClass("call-back").appendElement("a").attr("href", reader.to(PublicAddress.VACANCIES))
                    .text(words.get("outreach.public.toList"));
        }
        Element article = main.appendElement("article").addClass("public-sheet").addClass("call");
        article.appendElement("p").addClass("call-kind").text(words.get("outreach.public.kind." + appeal.kind()));
        Element heading = article.appendElement("h1").text(text.title());
        if (!written.equals(reader.locale())) {
            article.appendElement("p").addClass("call-language").text(words.get("outreach.public.onlyDutch"));
        }
        Element facts = facts(article, appeal, words);
        if (appeal.until() != null) {
            fact(facts, "outreach.public.until", Optional.of(words.day(appeal.until())), words);
        }
        answer(article, appeal, reader, words);
        Element body = article.appendElement("div").addClass("call-text");
        body(body, text.body());
        if (!written.equals(reader.locale())) {
            heading.attr("lang", written.getLanguage());
            body.attr("lang", written.getLanguage());
        }
        answer(article, appeal, reader, words);
        next(page.expectFirst("aside"), words);
        contact(page.expectFirst("aside"), words);
        return page;
    }

    /** Before the text for who knows enough, and after it. */
    private static void answer(Element parent, Shown appeal, Reader reader, AppealWords words) {
        parent.appendElement("p").addClass("call-answer").appendElement("a").addClass("call-button")
                .attr("href", reader.to(PublicAddress.INTEREST + "/" + appeal.slug()))
                .text(words.get("outreach.public.interested"));
    }

    private Element facts(Element parent, Shown appeal, AppealWords words) {
        Element facts = parent.appendElement("dl").addClass("call-facts");
        fact(facts, "outreach.public.where", Optional.of(words.municipality(appeal.municipality().code())), words);
        fact(facts, "outreach.public.frequency", words.frequency(appeal.need()), words);
        fact(facts, "outreach.public.when", words.when(appeal.need()), words);
        fact(facts, "outreach.public.languages", words.languages(appeal.need()), words);
        return facts;
    }

    private static void fact(Element facts, String key, Optional<String> value, AppealWords words) {
        value.ifPresent(text -> {
            Element fact = facts.appendElement("div");
            fact.appendElement("dt").text(words.get(key));
            fact.appendElement("dd").text(text);
        });
    }

    /** Paragraphs, and lists where lines begin with "- ". */
    static void body(Element parent, String body) {
        Element list = null;
        Element paragraph = null;
        for (String line : body.split("\n", -1)) {
            if (line.startsWith("- ")) {
                list = list == null ? parent.appendElement("ul") : list;
                list.appendElement("li").text(line.substring(2).strip());
                paragraph = null;
            } else if (line.isBlank()) {
                list = null;
                paragraph = null;
            } else {
                list = null;
                if (paragraph == null) {
                    paragraph = parent.appendElement("p");
                } else {
                    paragraph.appendElement("br");
                }
                paragraph.appendText(line.strip());
            }
        }
    }

    /** The beginning of a text, for where there is little room. */
    static String summary(AppealText text) {
        String first = text.body().split("\n\\s*\n", 2)[0].replaceAll("\\s*\n-? ?", " ").strip();
        if (first.length() <= 220) {
            return first;
        }
        int cut = first.lastIndexOf(' ', 217);
        return first.substring(0, cut < 120 ? 217 : cut) + "…";
    }

    private void next(Element aside, AppealWords words) {
        Element next = aside.appendElement("section").addClass("public-next");
        next.appendElement("h2").text(words.get("outreach.public.next"));
        Element steps = next.appendElement("ol");
        for (int step = 1; step <= 4; step++) {
            steps.appendElement("li").text(words.get("outreach.public.next." + step));
        }
    }

    private void contact(Element aside, AppealWords words) {
        if (phone.isEmpty() && mail.isEmpty()) {
            return;
        }
        Element talk = aside.appendElement("section").addClass("public-talk");
        talk.appendElement("h2").text(words.get("outreach.public.talk"));
        talk.appendElement("p").text(words.get("outreach.public.talk.text"));
        if (!phone.isEmpty()) {
            talk.appendElement("a").addClass("public-contact").attr("href", PhoneNumber.link(phone))
                    .text(words.get("outreach.public.phone", phone));
        }
        if (!mail.isEmpty()) {
            talk.appendElement("a").addClass("public-contact").attr("href", "mailto:" + mail).text(mail);
        }
    }

    // ---- what is over or rests, and what never was

    Document closed(Shown appeal, Reader reader) {
        return kind(reader, "outreach.public.closed." + appeal.kind(), "outreach.public.closed.text");
    }

    Document resting(Reader reader) {
        return kind(reader, "outreach.public.rests", "outreach.public.rests.text");
    }

    Document unknown(Reader reader) {
        return kind(reader, "outreach.public.unknown", "outreach.public.unknown.text");
    }

    private Document kind(Reader reader, String heading, String text) {
        AppealWords words = words(reader);
        Document page = page(reader, words.get(heading), words.get(text), false);
        Element sheet = page.expectFirst("main").appendElement("section").addClass("public-sheet").addClass("call");
        sheet.appendElement("h1").text(words.get(heading));
        sheet.appendElement("p").addClass("public-lead").text(words.get(text));
        sheet.appendElement("p").text(words.get("outreach.public.elsewhere"));
        waysOn(sheet, reader, words, true);
        contact(page.expectFirst("aside"), words);
        return page;
    }

    private static void waysOn(Element parent, Reader reader, AppealWords words, boolean withList) {
        Element ways = parent.appendElement("p").addClass("call-answer");
        ways.appendElement("a").addClass("call-button").attr("href", reader.to(PublicAddress.INTEREST))
                .text(words.get("outreach.public.interest"));
        if (withList) {
            ways.appendElement("a").addClass("call-second").attr("href", reader.to(PublicAddress.VACANCIES))
                    .text(words.get("outreach.public.list"));
        }
    }

    // ---- the list

    Document list(List<Hit> hits, Wish wish, boolean any, Reader reader) {
        AppealWords words = words(reader);
        Document page = page(reader, words.get("outreach.public.list.title"), words.get("outreach.public.list.lead"), !wish.isAnything());
        page.head().appendElement("link").attr("rel", "alternate").attr("type", "application/atom+xml")
                .attr("title", words.get("outreach.public.list.title")).attr("href", reader.to(PublicAddress.FEED));
        Element main = page.expectFirst("main");
        Element welcome = main.appendElement("section").addClass("public-welcome");
        welcome.appendElement("h1").text(words.get("outreach.public.list.title"));
        welcome.appendElement("p").addClass("public-lead").text(words.get("outreach.public.list.lead"));
        if (any) {
            filter(main, wish, reader, words);
        }
        Element results = main.appendElement("section").addClass("call-results");
        Element found = results.appendElement("div").addClass("call-found");
        found.appendElement("h2").text(count(hits.size(), wish, words));
        if (wish.isAnything()) {
            found.appendElement("a").attr("href", reader.to(PublicAddress.VACANCIES)).text(words.get("outreach.public.search.clear"));
        }
        if (hits.isEmpty()) {
            Element nothing = results.appendElement("div").addClass("public-sheet").addClass("call");
            nothing.appendElement("p").text(words.get(any ? "outreach.public.list.nothingHere" : "outreach.public.list.nothing"));
            waysOn(nothing, reader, words, false);
        } else {
            Element list = results.appendElement("ul").addClass("call-list");
            hits.forEach(hit -> card(list.appendElement("li"), hit, reader, words));
        }
        if (!hits.isEmpty()) {
            Element general = page.expectFirst("aside").appendElement("section").addClass("call-general");
            general.appendElement("h2").text(words.get("outreach.public.general"));
            general.appendElement("p").text(words.get("outreach.public.general.text"));
            waysOn(general, reader, words, false);
        }
        contact(page.expectFirst("aside"), words);
        Element feed = page.expectFirst("aside").appendElement("p").addClass("call-feed");
        feed.appendElement("a").attr("href", reader.to(PublicAddress.FEED)).text(words.get("outreach.public.feed"));
        return page;
    }

    private String count(int hits, Wish wish, AppealWords words) {
        return wish.place()
                .map(place -> words.get("outreach.public.count.near", hits, wish.km(), places.label(place.code(), words.locale())))
                .orElseGet(() -> words.get("outreach.public.count", hits));
    }

    private void filter(Element main, Wish wish, Reader reader, AppealWords words) {
        Element form = main.appendElement("form").addClass("call-filter").attr("method", "get")
                .attr("action", reader.base() + PublicAddress.VACANCIES).attr("role", "search")
                .attr("aria-label", words.get("outreach.public.search"));
        form.appendElement("input").attr("type", "hidden").attr("name", "lang").attr("value", reader.locale().getLanguage());
        boolean unknown = !wish.typed().isBlank() && wish.place().isEmpty();
        Element place = field(form, "plaats", words.get("outreach.public.search.place"));
        Element input = place.appendElement("input").attr("id", "plaats").attr("name", "plaats").attr("list", "plaatsen")
                .attr("autocomplete", "off").attr("maxlength", "80")
                .attr("value", wish.place().map(found -> places.label(found.code(), words.locale())).orElse(wish.typed()));
        Element all = place.appendElement("datalist").attr("id", "plaatsen");
        municipalities(words.locale()).forEach(label -> all.appendElement("option").attr("value", label));
        if (unknown) {
            input.attr("aria-invalid", "true").attr("aria-describedby", "plaats-fout");
        }
        Element km = field(form, "km", words.get("outreach.public.search.km")).appendElement("select").attr("id", "km").attr("name", "km");
        for (int one : PublicPages.DISTANCES) {
            option(km, String.valueOf(one), one + " km", one == wish.km());
        }
        Element language = field(form, "taal", words.get("outreach.public.search.language"))
                .appendElement("select").attr("id", "taal").attr("name", "taal");
        option(language, "", words.get("outreach.public.search.anyLanguage"), wish.language().isEmpty());
        Stream.of(Language.values()).filter(one -> one != Language.OTHER).forEach(one ->
                option(language, one.code(), words.get("volunteer.language." + one.code()), wish.language().filter(one::equals).isPresent()));
        form.appendElement("button").addClass("call-button").attr("type", "submit").text(words.get("outreach.public.search.go"));
        if (unknown) {
            form.appendElement("p").attr("id", "plaats-fout").addClass("call-error").text(words.get("outreach.public.search.unknown"));
        }
    }

    private List<String> municipalities(Locale locale) {
        Place somewhere = places.search("", 1, locale).getFirst();
        return places.within(somewhere, Double.MAX_VALUE).stream().map(place -> places.label(place.code(), locale)).sorted().toList();
    }

    private static Element field(Element form, String id, String label) {
        Element field = form.appendElement("div").addClass("call-field");
        field.appendElement("label").attr("for", id).text(label);
        return field;
    }

    private static void option(Element select, String value, String label, boolean chosen) {
        Element option = select.appendElement("option").attr("value", value).text(label);
        if (chosen) {
            option.attr("selected", "");
        }
    }

    private void card(Element item, Hit hit, Reader reader, AppealWords words) {
        AppealText text = hit.vacancy().texts().in(reader.locale());
        Locale written = hit.vacancy().texts().languageFor(reader.locale());
        item.addClass("call-card");
        Element title = item.appendElement("h3").appendElement("a").attr("href", reader.to("vacature/" + hit.vacancy().slug())).text(text.title());
        Element about = item.appendElement("p").addClass("call-about");
        Stream.of(
                        Optional.of(words.municipality(hit.vacancy().municipality().code())),
                        hit.km().map(Math::round).filter(km -> km > 0).map(km -> words.get("outreach.public.away", km)),
                        words.frequency(hit.vacancy().need()), words.languages(hit.vacancy().need()))
                .flatMap(Optional::stream)
                .forEach(fact -> about.appendElement("span").text(fact));
        Element begin = item.appendElement("p").text(summary(text));
        if (!written.equals(reader.locale())) {
            title.attr("lang", written.getLanguage());
            begin.attr("lang", written.getLanguage());
        }
    }

    // ---- the frame

    private Document page(Reader reader, String title, String description, boolean indexed) {
        AppealWords words = words(reader);
        Document page = Document.createShell(reader.base());
        page.outputSettings().prettyPrint(false);
        page.prependChild(new DocumentType("html", "", ""));
        page.expectFirst("html").attr("lang", reader.locale().getLanguage());
        Element head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        page.title(title + " – Lus");
        meta(head, "name", "description", description);
        if (!indexed) {
            meta(head, "name", "robots", "noindex");
        }
        meta(head, "property", "og:type", "website");
        meta(head, "property", "og:site_name", "Lus");
        meta(head, "property", "og:title", title);
        meta(head, "property", "og:description", description);
        meta(head, "property", "og:url", reader.canonical());
        meta(head, "property", "og:locale", reader.locale().getLanguage().equals("en") ? "en_GB" : reader.locale().getLanguage() + "_BE");
        link(head, "canonical", reader.canonical());
        for (Locale language : languages()) {
            link(head, "alternate", reader.inLanguage(language)).attr("hreflang", language.getLanguage());
        }
        link(head, "icon", reader.base() + "omringd/mark.svg");
        STYLES.forEach(style -> link(head, "stylesheet", reader.base() + style));
        Element body = page.body().appendElement("div").addClass("public-page");
        body.appendElement("a").addClass("call-skip").attr("href", "#inhoud").text(words.get("shell.skip"));
        header(body.appendElement("header").addClass("public-header"), reader, words);
        Element columns = body.appendElement("div").addClass("public-columns");
        columns.appendElement("main").attr("id", "inhoud").attr("tabindex", "-1");
        columns.appendElement("aside");
        body.appendElement("footer").addClass("public-footer").appendElement("a").attr("href", reader.base() + "login")
                .text(words.get("outreach.public.staff"));
        return page;
    }

    private static void header(Element header, Reader reader, AppealWords words) {
        Element brand = header.appendElement("a").addClass("public-brand").addClass("call-brand").attr("href", reader.to(PublicAddress.VACANCIES));
        brand.appendElement("img").attr("src", reader.base() + "omringd/mark.svg").attr("alt", "");
        brand.appendElement("span").text("Lus");
        Element list = header.appendElement("nav").attr("aria-label", words.get("outreach.public.language")).appendElement("ul");
        for (Locale language : languages()) {
            Element link = list.appendElement("li").appendElement("a").attr("href", reader.inLanguage(language))
                    .attr("lang", language.getLanguage()).attr("hreflang", language.getLanguage())
                    .text(words.get("outreach.public.language." + language.getLanguage()));
            if (language.equals(reader.locale())) {
                link.attr("aria-current", "true");
            }
        }
    }

    /** Puts facts for machines into the page. */
    static void data(Document page, String json) {
        // what could end the script is written in another way, which means the same
        page.head().appendElement("script").attr("type", "application/ld+json").appendChild(new DataNode(json.replace("<", "\\u003c")));
    }

    private static List<Locale> languages() {
        return List.of(Texts.DUTCH, Texts.FRENCH, Texts.ENGLISH);
    }

    private static void meta(Element head, String kind, String name, String content) {
        head.appendElement("meta").attr(kind, name).attr("content", content);
    }

    private static Element link(Element head, String rel, String href) {
        return head.appendElement("link").attr("rel", rel).attr("href", href);
    }

    AppealWords words(Reader reader) {
        return new AppealWords(texts, places, reader.locale());
    }
}
